package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Another organization finds nothing of a group's snapshots, members, enrollments and plans, with every id at hand. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SnapshotTenancyE2E {

    private static final String API = "/api/v1";

    private static final int THREADS = 16;

    private final Client demo = Stack.shared().demo();
    private final Client other = Stack.shared().other();

    /** Paths of single things, each with the model and the id that are not found. */
    private final Map<String, JsonNode> things = new TreeMap<>();

    private String groupId = "";
    private String employeeId = "";
    private String snapshotId = "";
    private final FamilyDocument family =
            FamilyDocument.of("TENANT-1", "Odile", "Farthingale", "912441101", "2025-03-03");

    @BeforeAll
    void demoHasAFamilyWithEverything() throws IOException {
        groupId =
                ConnectedGroup.with(demo, Connections.LAKESHORE, "TENA0019009").id();
        family.dependent("TENANT-1-A", "spouse", "Rufus", "1986-01-20", "912441102");
        family.enroll(Connections.LAKESHORE, "medical", "Lakeshore PPO 1500", "TENANT-1", "2025-04-01");
        family.enroll(Connections.LAKESHORE, "medical", "Lakeshore PPO 1500", "TENANT-1-A", "2025-04-01");
        JsonNode sent = new Snapshots(demo, groupId)
                .complete(family.because("new_hire", "2025-03-03").json());
        employeeId = sent.path("employee_id").asText();
        snapshotId = sent.path("id").asText();
        paths();
    }

    private void paths() throws IOException {
        Snapshots snapshots = new Snapshots(demo, groupId);
        String dependentId = snapshots.dependents(employeeId).get(0).path("id").asText();
        JsonNode enrollment = snapshots.enrollments(employeeId, "2025-04-01").get(0);
        String lineId = enrollment.path("group_enrollment_id").asText();
        add(
                "Group",
                groupId,
                API + "/groups/" + groupId,
                "/member_snapshots",
                "/employees",
                "/employees/" + employeeId,
                "/employees/TENANT-1",
                "/employees/" + employeeId + "/dependents",
                "/employees/" + employeeId + "/dependents/" + dependentId,
                "/dependents/" + dependentId,
                "/individual_enrollments",
                "/group_enrollments",
                "/plans",
                "/plan_rates",
                "/plan_mappings",
                "/audit_requests/latest?carrier_id=" + Connections.LAKESHORE,
                "/audit_requests/list_latest",
                "/differences");
        add(
                "Employee",
                employeeId,
                API + "/employees/" + employeeId,
                "",
                "/dependents",
                "/dependents/" + dependentId,
                "/individual_enrollments",
                "/member_snapshots",
                "/member_snapshot",
                "/status",
                "/differences");
        add("Dependent", dependentId, API + "/dependents/" + dependentId, "", "/individual_enrollments");
        add("MemberSnapshot", snapshotId, API + "/member_snapshots/" + snapshotId, "", "/history", "/changes");
        add(
                "IndividualEnrollment",
                enrollment.path("id").asText(),
                API + "/individual_enrollments/" + enrollment.path("id").asText(),
                "");
        add("GroupEnrollment", lineId, API + "/group_enrollments/" + lineId, "", "/plans", "/individual_enrollments");
        add(
                "Plan",
                enrollment.path("plan_id").asText(),
                API + "/plans/" + enrollment.path("plan_id").asText(),
                "");
    }

    private void add(String model, String id, String path, String... below) {
        JsonNode refusal =
                Answer.parse("{\"message\":\"%s not found with UUID %s\",\"status\":404}".formatted(model, id));
        Stream.of(below).forEach(end -> things.put(path + end, refusal));
    }

    @Test
    void whatOneOrganizationReadsTheOtherDoesNotFind() throws Exception {
        // A group that is unknown is waited for; many such waits at once take no longer than one.
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            assertThat(answers(threads, demo).values())
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.text()).isEqualTo(200));
            assertThat(answers(threads, other))
                    .allSatisfy(
                            (path, answer) -> assertThat(answer.json()).as(path).isEqualTo(things.get(path)));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listsThatAreFilteredByAnotherOrganizationsIdsAreEmpty() throws IOException {
        List<String> lists = List.of(
                "/member_snapshots?id=" + snapshotId,
                "/member_snapshots?employee_id=" + employeeId,
                "/member_snapshots?group_id=" + groupId,
                "/member_snapshots?fulfillment_summary_carrier_id=" + Connections.LAKESHORE + "&group_id=" + groupId,
                "/employees?group_id=" + groupId,
                "/employees?last_name=Farthingale");

        for (String list : lists) {
            assertThat(demo.total(API + list)).as(list).isPositive();
            Answer answer = other.get(API + list);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("response")).as(list).isEmpty();
            assertThat(answer.json().at("/meta/total_records").asInt(-1)).isZero();
        }
    }

    @Test
    void nothingCanBePostedIntoAnotherOrganizationsGroup() throws IOException {
        String path = API + "/groups/" + groupId + "/member_snapshots";
        ObjectNode document = family.json();

        List<Answer> answers = List.of(
                other.post(path, document.toString()),
                other.post(path + "/test", "{\"member_snapshot\":" + document + "}"));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(404));
        assertThat(demo.total(path)).isOne();
    }

    /** What a client gets for each path. */
    private Map<String, Answer> answers(ExecutorService threads, Client client) throws Exception {
        List<Callable<Answer>> reads = things.keySet().stream()
                .<Callable<Answer>>map(path -> () -> client.get(path))
                .toList();
        Iterator<Future<Answer>> read = threads.invokeAll(reads).iterator();
        Map<String, Answer> answers = new TreeMap<>();
        for (String path : things.keySet()) {
            answers.put(path, read.next().get());
        }
        return answers;
    }
}
