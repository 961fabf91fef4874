package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What a platform does with the families of one group. */
final class Snapshots {

    static final String PATH = "/api/v1/member_snapshots";

    private static final String EMPLOYEES = "/api/v1/employees/";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Set<String> UNFINISHED = Set.of("submitted", "processing");

    private final Client client;
    private final String groupId;

    Snapshots(Client client, String groupId) {
        this.client = client;
        this.groupId = groupId;
    }

    Answer post(JsonNode document) throws IOException {
        return client.post("/api/v1/groups/" + groupId + "/member_snapshots", document.toString());
    }

    /** Posts a document that is accepted, and returns the record. */
    JsonNode create(JsonNode document) throws IOException {
        Answer created = post(document);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json();
    }

    /** Posts a document and waits until every carrier has it. */
    JsonNode complete(JsonNode document) throws IOException {
        JsonNode ended = awaitEnd(create(document).path("id").asText());
        assertThat(ended.path("status").asText())
                .as(ended.path("fulfillment_summary").toString())
                .isEqualTo("completed");
        return ended;
    }

    JsonNode get(String id) throws IOException {
        return client.get(PATH + "/" + id).json();
    }

    /** Waits until a snapshot is at its end, and returns it. */
    JsonNode awaitEnd(String id) {
        return Awaitility.await("snapshot " + id + " is at its end")
                .atMost(LIMIT)
                .pollInterval(POLL)
                .ignoreExceptions()
                .until(
                        () -> get(id),
                        snapshot -> snapshot.has("status")
                                && !UNFINISHED.contains(snapshot.path("status").asText()));
    }

    /** Where each carrier's part of a snapshot stands. */
    static Map<String, String> fulfillments(JsonNode snapshot) {
        Map<String, String> statuses = new TreeMap<>();
        snapshot.path("fulfillment_summary")
                .forEach(entry -> statuses.put(
                        entry.path("carrier_id").asText(), entry.path("status").asText()));
        return statuses;
    }

    JsonNode employee(String employeeId) throws IOException {
        return client.get(EMPLOYEES + employeeId).json();
    }

    List<JsonNode> dependents(String employeeId) throws IOException {
        return client.all(EMPLOYEES + employeeId + "/dependents?");
    }

    /** Every enrollment of a family as it stands on a day. */
    List<JsonNode> enrollments(String employeeId, String date) throws IOException {
        return client.all(
                EMPLOYEES + employeeId + "/individual_enrollments?include_dependents=true&effective_date=" + date);
    }

    /** What is in force on a day: first name, plan, volume, and whether under COBRA; in the order of the alphabet. */
    List<String> inForce(String employeeId, String date) throws IOException {
        Map<String, String> names = new HashMap<>();
        Stream.concat(Stream.of(employee(employeeId)), dependents(employeeId).stream())
                .forEach(member -> names.put(
                        member.path("id").asText(),
                        member.path("person").path("first_name").asText()));
        Map<String, String> plans = new HashMap<>();
        new ConnectedGroup(client, groupId).plans().forEach((name, id) -> plans.put(id, name));
        return enrollments(employeeId, date).stream()
                .filter(enrollment -> enrollment.path("status").asText().equals("active"))
                .map(enrollment -> names.get(enrollment.path("individual_id").asText()) + ", "
                        + plans.get(enrollment.path("plan_id").asText())
                        + volume(enrollment)
                        + (enrollment.at("/cobra_enrollment/cobra_enrolled").asBoolean() ? ", COBRA" : ""))
                .sorted()
                .toList();
    }

    private static String volume(JsonNode enrollment) {
        JsonNode volume = enrollment.at("/enroll_data/volume");
        return volume.isMissingNode() ? "" : ", " + volume.asInt();
    }
}
