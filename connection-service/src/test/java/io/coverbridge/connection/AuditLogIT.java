package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who changed what, as an organization reads it. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class AuditLogIT {

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aChangeIsNotedWithWhoAndWhereAndTheNamesOfItsFields() {
        String request = "audited-" + UUID.randomUUID();
        Response created = Api.as(Api.DEMO)
                .header("X-Request-Id", request)
                .body("{\"name\": \"Larkspur Canning\", \"sic_code\": \"2033\"}")
                .post("/api/v1/groups");
        String id = created.path("id");
        Response edited = Api.as(Api.DEMO)
                .body("{\"dba_name\": \"Quiet Larkspur\"}")
                .put("/api/v1/groups/" + id + "/" + created.path("version"));

        JsonPath log = log(Api.DEMO, Map.of("subject_id", id));

        assertThat(log.getMap("response[0]").keySet())
                .containsExactly(
                        "position", "at", "actor", "request_id", "action", "model", "subject_id", "version", "fields");
        assertThat(log.getList("response.action")).containsExactly("update", "insert");
        assertThat(log.getList("response.model")).containsOnly("Group");
        assertThat(log.getList("response.actor")).containsOnly(Api.DEMO);
        assertThat(log.getList("response.version")).containsExactly(edited.path("version"), created.path("version"));
        assertThat(log.getString("response[1].request_id")).isEqualTo(request);
        assertThat(log.getString("response[0].request_id")).isEqualTo(edited.header("X-Request-Id"));
        assertThat(log.getList("response[0].fields")).containsExactly("dba_name");
        assertThat(log.getList("response[1].fields")).containsExactly("name", "sic_code");
        assertThat(log.getLong("response[0].at")).isBetween(now() - 60, now() + 60);
        assertThat(log.prettify()).doesNotContain("Larkspur", "2033");
    }

    @Test
    void filtersNarrowItAndAPageIsClamped() {
        String id = Api.as(Api.DEMO)
                .body("{\"name\": \"Filtered\"}")
                .post("/api/v1/groups")
                .path("id");

        assertThat(total(Map.of("subject_id", id, "model", "Group", "actor", Api.DEMO)))
                .isOne();
        assertThat(total(Map.of("subject_id", id, "model", "GroupConnection"))).isZero();
        assertThat(total(Map.of("subject_id", id, "actor", Api.OTHER))).isZero();
        assertThat(total(Map.of("subject_id", id, "since", now() - 60, "until", now() + 60)))
                .isOne();
        assertThat(total(Map.of("subject_id", id, "since", now() + 60))).isZero();
        assertThat(total(Map.of("subject_id", id, "until", now() - 60))).isZero();
        assertThat(log(Api.DEMO, Map.of("page_size", 5_000)).getInt("meta.page_size"))
                .isEqualTo(100);
        Response wrong = Api.as(Api.DEMO)
                .queryParams(Map.of("since", "yesterday", "until", "-1", "subject_id", "x"))
                .get("/api/v1/audit_log");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.<String>path("message")).contains("since: ", "until: ", "subject_id: ");
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        String id = Api.as(Api.DEMO)
                .body("{\"name\": \"Private\"}")
                .post("/api/v1/groups")
                .path("id");

        assertThat(log(Api.OTHER, Map.of("subject_id", id)).getInt("meta.total_records"))
                .isZero();
    }

    @Test
    void whatIsRefusedAndWhatACarrierDoesIsNotNoted() {
        UUID connection = Connections.create();
        Connections.answer(connection, 0, ConnectionStatus.PROCESSING, 1);
        Connections.awaitStatus(connection, "processing");
        Response refused = Api.as(Api.DEMO).body("{}").put("/api/v1/group_connections/" + connection + "/retry");

        JsonPath log = log(Api.DEMO, Map.of("subject_id", connection.toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(log.getList("response.action")).containsExactly("insert");
        assertThat(log.getList("response[0].fields"))
                .contains("carrier_group_id", "status")
                .doesNotContain("sealed_contacts");
    }

    @Test
    void aRepeatedRequestIsNotedOnce() {
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int repeat = 0; repeat < 3; repeat++) {
            first = Api.as(Api.DEMO)
                    .header("Idempotency-Key", key)
                    .body("{\"name\": \"Once\"}")
                    .post("/api/v1/groups")
                    .path("id");
        }

        assertThat(total(Map.of("subject_id", String.valueOf(first)))).isOne();
    }

    private static int total(Map<String, ?> filters) {
        return log(Api.DEMO, filters).getInt("meta.total_records");
    }

    private static JsonPath log(String client, Map<String, ?> filters) {
        Response answer = Api.as(client).queryParams(filters).get("/api/v1/audit_log");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
