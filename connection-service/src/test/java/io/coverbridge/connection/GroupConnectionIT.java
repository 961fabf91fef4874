package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a connection: asked for over HTTP, moved by the carrier's answers. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class GroupConnectionIT {

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void anAcceptedRequestAnswersWithTheFieldsOfTheApiAndNoOthers() {
        Response answer = Api.as(Api.DEMO)
                .body(Api.newGroup(TestTopics.CARRIER, Api.freshGroupId()))
                .post("/api/v1/group_connections");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        Map<String, Object> body = answer.jsonPath().getMap("");
        assertThat(body.keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "organization_id",
                        "carrier_id",
                        "group_id",
                        "request_type",
                        "status",
                        "federal_ein",
                        "group_data",
                        "setup_result");
        assertThat(body)
                .containsEntry("status", "created")
                .containsEntry("request_type", "initial")
                .containsEntry("organization_id", Api.DEMO_ORGANIZATION.toString())
                .containsEntry("setup_result", Map.of());
        assertThat(answer.header("ETag")).isEqualTo("\"" + body.get("version") + "\"");
    }

    @Test
    void theCarriersAnswersMoveItToCompletedAndEachStepIsPublishedOnceInOrder() {
        UUID id = Connections.create();

        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        Connections.answer(id, 0, ConnectionStatus.WAITING_ON_CARRIER, 2);
        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 3);

        Connections.awaitStatus(id, "completed");
        Response connection = Api.as(Api.DEMO).get("/api/v1/group_connections/" + id);
        assertThat(connection.jsonPath().getLong("completed")).isPositive();
        List<ConsumerRecord<String, byte[]>> published =
                TestTopics.await(Topics.GROUP_CONNECTIONS, 4, TestTopics.about(id));
        assertThat(published)
                .extracting(message -> TestTopics.header(message, EventHeaders.TYPE))
                .containsExactly(
                        EventType.CONNECTION_CREATED.name(),
                        EventType.CONNECTION_STATUS_CHANGE.name(),
                        EventType.CONNECTION_STATUS_CHANGE.name(),
                        EventType.CONNECTION_STATUS_CHANGE.name());
        assertThat(published)
                .extracting(message -> TestTopics.header(message, EventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void historyTellsEveryStatusWithTimeCauseAndNote() {
        UUID id = Connections.create();
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                id.toString(),
                TestTopics.progress(
                        Api.DEMO_ORGANIZATION, id, 0, ConnectionStatus.ACTION_REQUIRED, "Send the contract.", 2));

        Connections.awaitStatus(id, "action_required");
        var history = Api.as(Api.DEMO)
                .get("/api/v1/group_connections/" + id + "/history")
                .jsonPath();

        assertThat(history.getList("response.status")).containsExactly("created", "processing", "action_required");
        assertThat(history.getList("response.cause")).containsExactly("platform", "carrier", "carrier");
        assertThat(history.getString("response[2].note")).isEqualTo("Send the contract.");
        assertThat(history.getInt("meta.total_records")).isEqualTo(3);
        assertThat(Api.as(Api.DEMO)
                        .get("/api/v1/group_connections/" + id)
                        .jsonPath()
                        .getString("setup_result.error"))
                .isEqualTo("Send the contract.");
    }
}
