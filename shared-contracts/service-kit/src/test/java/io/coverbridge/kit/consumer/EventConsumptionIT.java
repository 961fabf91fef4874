package io.coverbridge.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.app.RecordUpdates;
import io.coverbridge.kit.app.RecordUpdates.Handled;
import io.coverbridge.kit.app.UpdatesConsumer;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.local.test.TestBackend;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a record: handled once, skipped, waited for, or put aside with a reason. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class EventConsumptionIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    RecordUpdates updates;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final UUID connection = UUID.randomUUID();
    private Updates topic;

    @BeforeEach
    void open() {
        topic = new Updates(bootstrapServers);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void anEventIsHandledOnceWithinItsTraceAndCounted() {
        double before = count(EventType.CONNECTION_PROGRESS.name(), "applied");

        topic.progress(connection, 1, null);

        awaitHandled(connection, 1);
        assertThat(updates.handled(connection)).containsExactly(new Handled(connection, 1, Updates.TRACE_ID));
        assertThat(updates.attempts(connection)).isEqualTo(1);
        awaitCount(EventType.CONNECTION_PROGRESS.name(), "applied", before + 1);
    }

    @Test
    void orderIsKept() {
        for (int sequence = 1; sequence <= 200; sequence++) {
            topic.progress(connection, sequence, null);
        }

        awaitHandled(connection, 200);
        assertThat(updates.handled(connection)).extracting(Handled::sequence).isSorted();
    }

    @Test
    void whatIsNotJsonIsPutAsideWithHandlerAndReasonAndThePartitionGoesOn() {
        topic.send(connection, EventType.CONNECTION_PROGRESS.name(), 1, utf8("hello " + RecordUpdates.SECRET));

        assertThat(reason(connection)).isEqualTo(UpdatesConsumer.NAME + ": data is not JSON");
        goesOn();
    }

    @Test
    void whatMissesAFieldIsPutAsideAndTheFieldIsNamed() {
        topic.send(
                connection,
                EventType.CONNECTION_PROGRESS.name(),
                1,
                utf8("{\"connection_id\":\"" + connection + "\",\"attempts\":1,\"note\":\"" + RecordUpdates.SECRET
                        + "\"}"));

        assertThat(reason(connection))
                .startsWith(UpdatesConsumer.NAME + ": data does not fit")
                .endsWith("request_number");
        goesOn();
    }

    @Test
    void whatHasNoHeadersIsPutAsideAndTheHeaderIsNamed() {
        topic.send(connection, Map.of(), utf8("{\"note\":\"" + RecordUpdates.SECRET + "\"}"));

        assertThat(reason(connection)).isEqualTo(UpdatesConsumer.NAME + ": header ce_specversion is missing");
        goesOn();
    }

    @Test
    void whatTheHandlerRejectsIsPutAsideAtOnceWithItsReason() {
        topic.progress(connection, 1, RecordUpdates.REJECT);

        assertThat(reason(connection)).isEqualTo(UpdatesConsumer.NAME + ": connection is closed");
        assertThat(updates.attempts(connection)).isEqualTo(1);
        goesOn();
    }

    @Test
    void anUnexpectedFailureIsTriedThreeTimesAndThenPutAsideWithoutItsText() {
        double before = count(EventType.CONNECTION_PROGRESS.name(), "dead_letter");

        topic.progress(connection, 1, RecordUpdates.FAIL);

        assertThat(reason(connection)).isEqualTo(UpdatesConsumer.NAME + ": IllegalStateException");
        assertThat(updates.attempts(connection)).isEqualTo(3);
        awaitCount(EventType.CONNECTION_PROGRESS.name(), "dead_letter", before + 1);
        goesOn();
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        double before = count("unknown", "skipped");

        topic.send(connection, "io.coverbridge.not.yet.v9", 1, utf8("{}"));

        awaitCount("unknown", "skipped", before + 1);
        goesOn();
        assertThat(topic.deadLetter(connection)).isEmpty();
    }

    @Test
    void aTombstoneIsSkippedAndCounted() {
        double before = count("tombstone", "skipped");

        topic.send(connection, Map.of(), null);

        awaitCount("tombstone", "skipped", before + 1);
        goesOn();
        assertThat(topic.deadLetter(connection)).isEmpty();
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedOutAndNothingIsPutAside() {
        TestBackend.stopDatabase();
        try {
            for (int sequence = 1; sequence <= 5; sequence++) {
                topic.progress(connection, sequence, null);
            }
            await("more attempts than a fault gets").atMost(SOON).until(() -> updates.attempts(connection) > 4);
        } finally {
            TestBackend.startDatabase();
        }

        awaitHandled(connection, 5);
        assertThat(updates.handled(connection)).extracting(Handled::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(topic.deadLetter(connection)).isEmpty();
    }

    /** The next record of the partition is handled. */
    private void goesOn() {
        UUID next = UUID.randomUUID();
        topic.progress(next, 1, null);
        awaitHandled(next, 1);
    }

    private void awaitHandled(UUID id, int events) {
        await("the event to be handled")
                .atMost(SOON)
                .until(() -> updates.handled(id).size() == events);
    }

    private String reason(UUID key) {
        ConsumerRecord<String, byte[]> letter = await("the dead letter")
                .atMost(SOON)
                .pollInSameThread()
                .until(() -> topic.deadLetter(key), java.util.Optional::isPresent)
                .orElseThrow();
        Map<String, String> headers = Updates.headers(letter);
        assertThat(headers.values()).noneMatch(value -> value.contains(RecordUpdates.SECRET));
        return String.valueOf(headers.get("dead-letter-reason"));
    }

    private void awaitCount(String type, String outcome, double expected) {
        await("the counter").atMost(SOON).until(() -> count(type, outcome) == expected);
    }

    private double count(String type, String outcome) {
        Counter counter = meters.find("coverbridge.events.consumed")
                .tags("consumer", UpdatesConsumer.NAME, "type", type, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
