package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Snapshots of one employee that come while another is under way, or at the same time. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class ReplacementIT {

    @Test
    void aNewerSnapshotTakesOverAndGoesOutOnceTheOtherIsTakenBack() {
        try (Stage stage = Stage.connected()) {
            JsonPath first = stage.create(stage.single());
            JsonPath second = stage.create(stage.single());

            UUID employee = UUID.fromString(first.getString("employee_id"));
            JsonPath replaced = stage.snapshot(first.getString("id"));
            assertThat(second.getString("employee_id")).isEqualTo(employee.toString());
            assertThat(second.getList("created_members")).isEmpty();
            assertThat(second.getString("status")).isEqualTo("processing");
            assertThat(replaced.getString("status")).isEqualTo("replaced");
            assertThat(replaced.getString("replaced_by")).isEqualTo(second.getString("id"));
            assertThat(replaced.getList("fulfillment_summary.status")).containsExactly("replaced");
            assertThat(second.getList("fulfillment_summary.status")).containsExactly("processing");
            stage.answer(stage.instruction(employee, 1), FulfillmentStatus.REPLACED, 1);
            assertThat(stage.instruction(employee, 2).memberSnapshotId()).hasToString(second.getString("id"));
            assertThat(stage.told(employee, 6))
                    .containsExactly(
                            "member_snapshot.created",
                            "member_snapshot_carrier_fulfillment_status.status_change",
                            "member_snapshot_carrier_fulfillment_status.status_change",
                            "member_snapshot.status_change",
                            "member_snapshot.created",
                            "member_snapshot_carrier_fulfillment_status.status_change");
        }
    }

    @Test
    void anInstructionWhoseCarrierTheNewerSnapshotLeavesOutIsWithdrawn() {
        try (Stage stage = Stage.connected()) {
            UUID employee = UUID.fromString(stage.create(stage.single()).getString("employee_id"));
            CarrierInstruction issued = stage.instruction(employee, 1);

            JsonPath second = stage.create(aSnapshot().of(anEmployee().knownAs("EMP-1")));

            assertThat(second.getString("status")).isEqualTo("processing");
            assertThat(second.getList("fulfillment_summary.status")).containsExactly("processing");
            List<InstructionWithdrawn> withdrawn =
                    stage.instructions().await(EventType.INSTRUCTION_WITHDRAWN, issued.id(), 1);
            assertThat(withdrawn).containsExactly(new InstructionWithdrawn(issued.id(), stage.carrierId, employee, 1));
            stage.answer(issued, FulfillmentStatus.REPLACED, 1);
            stage.awaitStatus(second.getString("id"), "completed");
            assertThat(stage.snapshot(second.getString("id")).getList("fulfillment_summary.status"))
                    .containsExactly("no_changes");
        }
    }

    @Test
    void whatCameToTheCarrierAllTheSameIsUndoneThoughTheNewerSnapshotDoesNotMentionIt() {
        try (Stage stage = Stage.connected()) {
            UUID employee = UUID.fromString(stage.create(stage.single()).getString("employee_id"));
            CarrierInstruction issued = stage.instruction(employee, 1);
            JsonPath second = stage.create(aSnapshot().of(anEmployee().knownAs("EMP-1")));

            stage.answer(issued, FulfillmentStatus.SENT, 1);

            CarrierInstruction undoing = stage.instruction(employee, 2);
            assertThat(undoing.memberSnapshotId()).hasToString(second.getString("id"));
            assertThat(undoing.changes()).extracting(FamilyChange::type).containsExactly(FamilyChange.Type.WAIVER);
            assertThat(undoing.changes())
                    .extracting(FamilyChange::enrollmentId)
                    .containsExactlyElementsOf(issued.family()
                            .enrollments()
                            .map(FamilyEnrollment::id)
                            .toList());
            stage.answer(undoing, FulfillmentStatus.SENT, 1);
            stage.awaitStatus(second.getString("id"), "completed");
            assertThat(stage.get("employees/{id}/individual_enrollments", employee)
                            .getList("response.status"))
                    .containsOnly("waived");
        }
    }

    @Test
    void aSnapshotThatComesWhileTheAnswerIsAwaitedWaitsForItToo() {
        try (Stage stage = Stage.connected()) {
            UUID employee = UUID.fromString(stage.create(stage.single()).getString("employee_id"));
            CarrierInstruction issued = stage.instruction(employee, 1);
            JsonPath second = stage.create(aSnapshot().of(anEmployee().knownAs("EMP-1")));
            JsonPath third = stage.create(stage.single());

            stage.answer(issued, FulfillmentStatus.SENT, 1);

            stage.awaitStatus(third.getString("id"), "completed");
            assertThat(stage.snapshot(third.getString("id")).getList("fulfillment_summary.status"))
                    .containsExactly("no_changes");
            assertThat(stage.snapshot(second.getString("id")).getString("status"))
                    .isEqualTo("replaced");
        }
    }

    @Test
    void aSnapshotThatHasEndedIsLeftAlone() {
        try (Stage stage = Stage.connected()) {
            JsonPath first = stage.create(stage.single());
            UUID employee = UUID.fromString(first.getString("employee_id"));
            stage.answer(stage.instruction(employee, 1), FulfillmentStatus.SENT, 1);
            stage.awaitStatus(first.getString("id"), "completed");

            stage.create(stage.single());

            JsonPath left = stage.snapshot(first.getString("id"));
            assertThat(left.getString("status")).isEqualTo("completed");
            assertThat(left.getMap("").keySet()).doesNotContain("replaced_by");
        }
    }

    @Test
    void ofFiftyAtOnceOneIsAliveAndTheOthersAreReplacedInOneOrder() throws Exception {
        try (Stage stage = Stage.connected()) {
            UUID employee = UUID.fromString(stage.create(stage.single()).getString("employee_id"));

            List<Response> answers = together(
                    50,
                    i -> stage.post(aSnapshot()
                            .of(anEmployee().knownAs("EMP-1"))
                            .covering(stage.dental().enrolling(theEmployee().changedOn("2026-03-" + (10 + i % 20))))));

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            JsonPath page = stage.get("employees/{id}/member_snapshots?page_size=100", employee);
            List<String> statuses = page.getList("response.status");
            assertThat(statuses).hasSize(51).contains("processing");
            assertThat(statuses.stream().filter("replaced"::equals)).hasSize(50);
            assertThat(Rows.count(
                            "select count(*) from member_snapshots where employee_id = $1 and number between 1 and 51",
                            stage.organizationId,
                            employee))
                    .isEqualTo(51);
            assertThat(Rows.count(
                            "select max(number)::bigint from fulfillments where employee_id = $1",
                            stage.organizationId,
                            employee))
                    .isEqualTo(51);
            stage.answer(stage.instruction(employee, 1), FulfillmentStatus.REPLACED, 1);
            CarrierInstruction last = stage.instruction(employee, 51);
            assertThat(stage.snapshot(last.memberSnapshotId().toString()).getString("status"))
                    .isEqualTo("processing");
        }
    }

    @Test
    void firstSnapshotsOfOneNewEmployeeAtOnceMakeOneEmployee() throws Exception {
        try (Stage stage = Stage.connected()) {
            List<Response> answers = together(8, i -> stage.post(stage.family()));

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            Set<String> employees = answers.stream()
                    .map(answer -> answer.jsonPath().getString("employee_id"))
                    .collect(Collectors.toSet());
            assertThat(employees).hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> !answer.jsonPath()
                                    .getList("created_members")
                                    .isEmpty()))
                    .hasSize(1);
            assertThat(Rows.count("select count(*) from members", stage.organizationId))
                    .isEqualTo(2);
        }
    }

    private static List<Response> together(int requests, IntFunction<Response> request)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService clients = Executors.newFixedThreadPool(10);
        try {
            List<Future<Response>> waiting = IntStream.range(0, requests)
                    .mapToObj(i -> clients.submit(() -> request.apply(i)))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : waiting) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
