package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever arrives on carrier-updates.v1: applied, passed over, or put aside with the reason. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class CarrierUpdatesIT {

    private static final Topic DEAD_LETTERS = Topics.CARRIER_UPDATES.deadLetters(Services.CONNECTION);

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void anUpdateThatComesTwiceMovesTheConnectionOnce() {
        UUID id = Connections.create();
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 2);
        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 2);
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);

        Connections.awaitStatus(id, "completed");

        sentinel();
        assertThat(history(id)).containsExactly("created", "processing", "completed");
    }

    @Test
    void aStepThatIsNotAllowedIsRefusedAndPutAside() {
        UUID id = Connections.create();

        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 1);

        assertThat(reason(about(id)))
                .isEqualTo("carrier-updates: connection " + id + " cannot go from created to completed");
        assertThat(history(id)).containsExactly("created");
    }

    @Test
    void anUpdateForAnUnknownConnectionIsPutAside() {
        UUID nobody = UUID.randomUUID();

        Connections.answer(nobody, 0, ConnectionStatus.PROCESSING, 1);

        assertThat(reason(about(nobody))).isEqualTo("carrier-updates: unknown connection " + nobody);
    }

    @Test
    void anUpdateInAnotherOrganizationsNameIsPutAsideAndMovesNothing() {
        UUID id = Connections.create();

        TestTopics.send(
                Topics.CARRIER_UPDATES,
                id.toString(),
                TestTopics.progress(Api.OTHER_ORGANIZATION, id, 0, ConnectionStatus.PROCESSING, 1));

        assertThat(reason(about(id))).isEqualTo("carrier-updates: unknown connection " + id);
        assertThat(history(id)).containsExactly("created");
    }

    @Test
    void anAnswerToARequestThatWasNeverMadeIsPutAside() {
        UUID id = Connections.create();

        Connections.answer(id, 3, ConnectionStatus.PROCESSING, 1);

        assertThat(reason(about(id))).isEqualTo("carrier-updates: connection " + id + " has made no request number 3");
    }

    @Test
    void whatIsNotJsonIsPutAsideWithTheReason() {
        UUID id = UUID.randomUUID();

        send(id, "not json", Api.DEMO_ORGANIZATION);

        assertThat(reason(about(id))).isEqualTo("carrier-updates: data is not JSON");
    }

    @Test
    void whatTheSchemaRefusesIsPutAsideNamingThePlaceAndNotTheValue() {
        UUID id = UUID.randomUUID();

        send(id, "{\"connection_id\": \"secret-value\", \"status\": \"processing\"}", Api.DEMO_ORGANIZATION);

        assertThat(reason(about(id))).contains("connection_id").doesNotContain("secret-value");
    }

    @Test
    void anEventThatNamesNoOrganizationIsPutAside() {
        UUID id = UUID.randomUUID();

        TestTopics.send(
                Topics.CARRIER_UPDATES,
                id.toString(),
                TestTopics.envelope(
                        EventType.CONNECTION_PROGRESS,
                        id,
                        null,
                        1,
                        TestTopics.progress(Api.DEMO_ORGANIZATION, id, 0, ConnectionStatus.PROCESSING, 1)
                                .data()));

        assertThat(reason(about(id))).isEqualTo("carrier-updates: the event names no organization");
    }

    @Test
    void aRecordWithoutHeadersIsPutAside() {
        String key = UUID.randomUUID().toString();

        TestTopics.send(Topics.CARRIER_UPDATES, key, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

        List<ConsumerRecord<String, byte[]>> dead =
                TestTopics.await(DEAD_LETTERS, 1, message -> key.equals(message.key()));
        assertThat(TestTopics.header(dead.get(0), "dead-letter-reason"))
                .startsWith("carrier-updates: header ")
                .endsWith(" is missing");
    }

    @Test
    void unknownTypesAndTombstonesAreSkippedAndTheNextOneIsRead() {
        UUID id = Connections.create();
        TestTopics.send(Topics.CARRIER_UPDATES, id.toString(), Map.of(), null);
        EventEnvelope known = TestTopics.progress(Api.DEMO_ORGANIZATION, id, 0, ConnectionStatus.PROCESSING, 1);
        Map<String, byte[]> headers = new LinkedHashMap<>(EventHeaders.write(known));
        headers.put(EventHeaders.TYPE, "io.coverbridge.unheard.of.v1".getBytes(StandardCharsets.UTF_8));
        TestTopics.send(Topics.CARRIER_UPDATES, id.toString(), headers, known.data());

        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);

        Connections.awaitStatus(id, "processing");
    }

    /** Something behind everything sent so far, on every partition that matters: a connection of its own that moves. */
    private static void sentinel() {
        UUID id = Connections.create();
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);
        Connections.awaitStatus(id, "processing");
    }

    private static void send(UUID subject, String data, UUID organizationId) {
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                subject.toString(),
                TestTopics.envelope(
                        EventType.CONNECTION_PROGRESS,
                        subject,
                        organizationId,
                        1,
                        data.getBytes(StandardCharsets.UTF_8)));
    }

    private static ConsumerRecord<String, byte[]> about(UUID subject) {
        List<ConsumerRecord<String, byte[]>> dead = TestTopics.await(DEAD_LETTERS, 1, TestTopics.about(subject));
        assertThat(dead).as("dead letters about " + subject).hasSize(1);
        return dead.get(0);
    }

    private static String reason(ConsumerRecord<String, byte[]> dead) {
        assertThat(TestTopics.header(dead, "dead-letter-topic")).isEqualTo(Topics.CARRIER_UPDATES.name());
        return TestTopics.header(dead, "dead-letter-reason");
    }

    private static List<String> history(UUID id) {
        return Api.as(Api.DEMO)
                .get("/api/v1/group_connections/" + id + "/history")
                .path("response.status");
    }
}
