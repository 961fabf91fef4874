package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class RetryIT {

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNABLE_TO_CONNECT", "ACTION_REQUIRED", "CARRIER_AUTHORIZATION"})
    void aStoppedConnectionStartsOverUnderItsOldId(ConnectionStatus stopped) {
        UUID id = stoppedAs(stopped);
        String corrected = Api.freshGroupId();

        Response retried = retry(id, "{\"carrier_group_id\": \"" + corrected + "\", \"broker_tin\": \"923456781\"}");

        assertThat(retried.statusCode()).as(retried.asString()).isEqualTo(201);
        assertThat(retried.<String>path("id")).isEqualTo(id.toString());
        assertThat(retried.<String>path("status")).isEqualTo("processing");
        assertThat(retried.jsonPath().getMap("setup_result")).isEmpty();
        assertThat(retried.<String>path("group_data.carrier_group_id")).isEqualTo(corrected);
        assertThat(retried.<String>path("group_data.broker_tin")).isEqualTo("923456781");
        assertThat(TestTopics.await(Topics.GROUP_CONNECTIONS, 5, TestTopics.about(id)))
                .extracting(message -> TestTopics.header(message, EventHeaders.TYPE))
                .endsWith(EventType.CONNECTION_RETRIED.name(), EventType.CONNECTION_STATUS_CHANGE.name());
    }

    @Test
    void whatIsNotSentKeepsItsValue() {
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);
        String before = Api.as(Api.DEMO).get(path(id)).path("group_data.carrier_group_id");

        Response retried = retry(id, "{}");

        assertThat(retried.<String>path("group_data.carrier_group_id")).isEqualTo(before);
        assertThat(retried.<String>path("federal_ein")).isEqualTo("123456789");
    }

    @Test
    void aLateAnswerToTheRequestBeforeChangesNothing() {
        UUID id = stoppedAs(ConnectionStatus.ACTION_REQUIRED);
        retry(id, "{}");

        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 3);
        Connections.answer(id, 1, ConnectionStatus.WAITING_ON_CARRIER, 4);

        Connections.awaitStatus(id, "waiting_on_carrier");
    }

    @Test
    void aConnectionThatIsUnderWayIsNotRetried() {
        UUID id = Connections.create();

        Response answer = retry(id, "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("message")).contains("is created; a retry is possible from");
    }

    @Test
    void anIdThatIsTakenIsRefusedAndNothingChanges() {
        UUID taken = Connections.create();
        String takenId = Api.as(Api.DEMO).get(path(taken)).path("group_data.carrier_group_id");
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);
        String version = Api.as(Api.DEMO).get(path(id)).path("version");

        Response answer = retry(id, "{\"carrier_group_id\": \"" + takenId + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("message"))
                .isEqualTo("Another group connection has carrier group ID " + takenId);
        assertThat(Api.as(Api.DEMO).get(path(id)).<String>path("version")).isEqualTo(version);
    }

    @Test
    void anIdOfAnotherFormatIsRefused() {
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);

        Response answer = retry(id, "{\"carrier_group_id\": \"nope\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).startsWith("carrier_group_id: carrier_group_id nope");
    }

    @Test
    void ifMatchGuardsAgainstAChangeInBetween() {
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);

        Response answer = Api.as(Api.DEMO)
                .header("If-Match", "\"" + UUID.randomUUID() + "\"")
                .body("{}")
                .put(path(id) + "/retry");

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void onlyItsOwnerMayRetryIt() {
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);

        assertThat(Api.as(Api.OTHER).body("{}").put(path(id) + "/retry").statusCode())
                .isEqualTo(404);
        assertThat(Api.as("operator").body("{}").put(path(id) + "/retry").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRetriedEventAlreadySaysWhereTheConnectionStandsNow() {
        UUID id = stoppedAs(ConnectionStatus.UNABLE_TO_CONNECT);

        retry(id, "{}");

        ConnectionRequested retried = TestTopics.await(Topics.GROUP_CONNECTIONS, 4, TestTopics.about(id)).stream()
                .filter(message ->
                        TestTopics.header(message, EventHeaders.TYPE).equals(EventType.CONNECTION_RETRIED.name()))
                .map(message -> EventData.read(EventType.CONNECTION_RETRIED, message.value()))
                .findFirst()
                .orElseThrow();
        assertThat(retried.status()).isEqualTo(ConnectionStatus.PROCESSING);
        assertThat(retried.requestNumber()).isEqualTo(1);
    }

    private static UUID stoppedAs(ConnectionStatus status) {
        UUID id = Connections.create();
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        Connections.answer(id, 0, status, 2);
        Connections.awaitStatus(id, status.wire());
        return id;
    }

    private static Response retry(UUID id, String body) {
        return Api.as(Api.DEMO).body(body).put(path(id) + "/retry");
    }

    private static String path(UUID id) {
        return "/api/v1/group_connections/" + id;
    }
}
