package io.coverbridge.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventHeaders;
import io.coverbridge.local.test.TestBackend;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is committed arrives, in order per key, whatever fails on the way. */
class RelayIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int LARGE = 900 * 1024;

    private static RelayStage stage;

    private final String alice = "alice-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        stage = RelayStage.open();
    }

    @BeforeEach
    void emptyLog() throws SQLException {
        stage.clear();
    }

    @Test
    void everyCommittedEventArrivesOnceWithItsEnvelope() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            UUID first = writer.append(alice, "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
            writer.append(bob);
            writer.append(alice);
            writer.commit();

            subscriber.awaitApplied("three events", writer.written());
            awaitNothingPending();

            assertThat(subscriber.gaps()).isEmpty();
            assertThat(subscriber.received()).hasSize(3);
            ConsumerRecord<String, byte[]> message = subscriber.received().stream()
                    .filter(record -> Subscriber.header(record, EventHeaders.ID).equals(first.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(message.key()).isEqualTo(alice);
            assertThat(message.value()).asString().isEqualTo("{\"n\":1}");
            assertThat(headers(message))
                    .isEqualTo(Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            first.toString(),
                            "ce_source",
                            "/stage-service",
                            "ce_type",
                            EventWriter.TYPE,
                            "ce_subject",
                            alice,
                            "ce_time",
                            EventWriter.OCCURRED.toString(),
                            "ce_organizationid",
                            EventWriter.ORGANIZATION.toString(),
                            "ce_sequence",
                            "1",
                            "ce_traceparent",
                            EventWriter.TRACEPARENT,
                            "content-type",
                            "application/json"));
            assertThat(relay.leads()).isTrue();
        }
    }

    @Test
    void whatIsRolledBackNeverArrives() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter undecided = stage.writer();
                EventWriter writer = stage.writer();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            undecided.append(bob);
            undecided.rollback();
            writer.commitOneOfEach(List.of(alice));

            subscriber.awaitApplied("the event that was kept", Map.of(alice, 1L));
            awaitNothingPending();

            assertThat(subscriber.poll()).isZero();
            assertThat(subscriber.received()).hasSize(1);
            assertThat(relay.batches()).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter slow = stage.writer();
                EventWriter fast = stage.writer();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            slow.append(alice);
            fast.commitOneOfEach(List.of(bob));
            subscriber.awaitApplied("the later position", Map.of(bob, 1L));

            slow.commit();

            subscriber.awaitApplied("the earlier position", Map.of(alice, 1L, bob, 1L));
            assertThat(subscriber.received()).hasSize(2);
            assertThat(relay.leads()).isTrue();
        }
    }

    @Test
    void aCrashBetweenSendingAndTakingOffRepeatsEventsAndLosesNone() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer();
                Connection blocking = stage.connectAsOwner()) {
            writer.commitOneOfEach(List.of(alice, bob, alice));
            blocking.setAutoCommit(false);
            try (Statement lock = blocking.createStatement()) {
                lock.execute("select position from event_pending for update");
            }
            try (RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
                subscriber.awaitApplied("the events, still pending", writer.written());

                assertThat(stage.endLeadersSession()).isEqualTo(1);
                await("the relay to notice").atMost(SOON).until(() -> relay.phase() == RelayStatus.Phase.FAILING);
                blocking.rollback();

                writer.commitOneOfEach(List.of(alice));
                subscriber.awaitApplied("the event after the crash", writer.written());
                awaitNothingPending();
            }
            assertThat(subscriber.gaps()).isEmpty();
            assertThat(subscriber.received()).hasSizeGreaterThanOrEqualTo(3 + 4);
        }
    }

    @Test
    void oneOfTwoLeadsAndTheOtherTakesOverWhenItsSessionEnds() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer();
                RunningRelay first = stage.startRelay(RelaySettings.quick().standbyInterval(Duration.ofSeconds(3)))) {
            await("the first to lead").atMost(SOON).until(first::leads);
            try (RunningRelay second = stage.startRelay(RelaySettings.quick())) {
                await("the second to stand by").atMost(SOON).until(() -> second.phase() == RelayStatus.Phase.STANDBY);
                writer.appendMany(alice, 20, 200);
                subscriber.awaitRecords("some events", 100);
                assertThat(stage.leaders()).isEqualTo(1);

                assertThat(stage.endLeadersSession()).isEqualTo(1);

                await("the second to lead").atMost(Duration.ofSeconds(3)).until(second::leads);
                writer.commitOneOfEach(List.of(bob));
                subscriber.awaitApplied("all events", writer.written());
                awaitNothingPending();
                assertThat(stage.leaders()).isEqualTo(1);
            }
            assertThat(subscriber.gaps()).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsCutAgainAndAgainLosesNothing() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            for (int cut = 0; cut < 10; cut++) {
                writer.appendMany(alice + cut + "-", 5, 40);
                await("a leader to cut off").atMost(SOON).until(() -> stage.endLeadersSession() == 1);
            }

            subscriber.awaitApplied("all events", writer.written());
            awaitNothingPending();

            assertThat(subscriber.gaps()).isEmpty();
            assertThat(relay.leads()).isTrue();
        }
    }

    @Test
    void aStoppedDatabaseIsWaitedOut() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
            try (EventWriter writer = stage.writer()) {
                writer.appendMany(alice, 10, 100);
            }
            TestBackend.stopDatabase();
            await("the relay to fail").atMost(SOON).until(() -> relay.phase() == RelayStatus.Phase.FAILING);

            TestBackend.startDatabase();

            try (EventWriter writer = stage.writer()) {
                writer.commitOneOfEach(List.of(bob));
            }
            subscriber.awaitRecords("all events", 10 * 100 + 1);
            awaitNothingPending();
            assertThat(subscriber.gaps()).isEmpty();
            await("the relay to lead again").atMost(SOON).until(relay::leads);
        }
    }

    @Test
    void aFrozenLeaderLosesItsPlaceAndCanNeitherReadNorTakeOff() throws Exception {
        try (EventWriter writer = stage.writer();
                Leadership frozen = Leadership.connect(stage.database(), Duration.ofSeconds(1), "/frozen");
                Leadership next = Leadership.connect(stage.database(), Duration.ofSeconds(30), "/next")) {
            writer.commitOneOfEach(List.of(alice));
            assertThat(frozen.tryAcquire()).isTrue();
            List<PendingEvent> batch = frozen.read(10, LARGE);
            assertThat(batch).hasSize(1);
            assertThat(next.tryAcquire()).isFalse();

            await("the lease to run out").atMost(Duration.ofSeconds(10)).until(next::tryAcquire);

            assertThat(catchThrowable(() -> frozen.delete(batch))).isInstanceOf(SQLException.class);
            assertThat(catchThrowable(() -> frozen.read(10, LARGE))).isInstanceOf(SQLException.class);
            assertThat(next.read(10, LARGE)).hasSize(1);
        }
    }

    @Test
    void aBacklogOfFiftyThousandIsDrainedInOrderInBatchesOfLimitedCount() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer()) {
            writer.appendMany(alice, 500, 100);
            try (RunningRelay relay = stage.startRelay(RelaySettings.quick())) {
                subscriber.awaitApplied("the backlog", writer.written());
                awaitNothingPending();
                assertThat(relay.largestBatch()).isEqualTo(2_000);
                assertThat(relay.batches()).isEqualTo(25);
            }
            assertThat(subscriber.gaps()).isEmpty();
            assertThat(subscriber.received()).hasSize(50_000);
        }
    }

    @Test
    void aBatchIsLimitedInBytesButHoldsAtLeastOneEvent() throws Exception {
        try (EventWriter writer = stage.writer();
                Leadership reader = Leadership.connect(stage.database(), Duration.ofSeconds(30), "/reader")) {
            writer.append(alice);
            writer.append(alice, new byte[LARGE]);
            writer.append(alice, new byte[LARGE]);
            writer.append(bob);
            writer.commit();

            assertThat(reader.read(500, 2 * LARGE + 4)).hasSize(4);
            assertThat(reader.read(500, 2 * LARGE)).hasSize(2);
            List<PendingEvent> small = reader.read(500, 1);
            assertThat(small).hasSize(1);
            reader.delete(small);
            assertThat(reader.read(500, 1)).hasSize(1);
        }
    }

    @Test
    void eventsOfNearlyAMegabyteGetThrough() throws Exception {
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer()) {
            for (int i = 0; i < 6; i++) {
                writer.append(alice, new byte[LARGE]);
                writer.append(bob);
            }
            writer.commit();
            try (RunningRelay relay = stage.startRelay(RelaySettings.quick().batchBytes(2 * 1024 * 1024))) {
                subscriber.awaitApplied("large and small events", writer.written());
                awaitNothingPending();
                assertThat(relay.batches()).isEqualTo(3);
            }
            assertThat(subscriber.gaps()).isEmpty();
        }
    }

    private static void awaitNothingPending() {
        await("nothing to be pending").atMost(SOON).until(() -> stage.pending() == 0);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
