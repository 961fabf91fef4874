package io.coverbridge.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.MalformedEventException;
import io.coverbridge.kit.events.EventSeal;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.testing.KeysetFiles;
import io.coverbridge.kit.time.Ids;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the records of one poll, with the connector's own batch around them. */
class BatchConsumptionTest {

    private static final String TOPIC = "things.v1";
    private static final String TYPE = "io.coverbridge.thing.created.v1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Notes handler = new Notes();
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    /** What the connector was told, in order: {@code ack 4}, {@code nack 2 reason}. */
    private final List<String> told = new ArrayList<>();

    private BatchConsumption consumption;

    @BeforeEach
    void open(@TempDir Path directory) {
        EventSeal seal =
                EventSeal.of(Sealer.of(KeysetFiles.forSealing(directory).before()));
        consumption = new BatchConsumption(
                new EventConsumption(meters, TracerProvider.noop().get("test"), seal, "test-service"));
    }

    @Test
    void eventsOfOneGroupAreHandledTogetherInTheirOrderAndAcknowledgedAtTheEnd() {
        add("a", "1");
        add("b", "2");
        add("a", "3");
        add("b", "4");

        consume();

        assertThat(handler.calls).containsExactly(List.of("a1", "a3"), List.of("b2", "b4"));
        assertThat(told).containsExactly("ack 3");
        assertThat(count(TYPE, "applied")).isEqualTo(4);
    }

    @Test
    void anEventThatCannotBeHandledIsPutAsideAloneAndItsNeighboursHaveTheirEffectOnce() {
        IntStream.range(0, 7).forEach(i -> add("a", Integer.toString(i)));
        add("b", "9");
        handler.poison.add("a3");

        consume();

        assertThat(handler.applied).containsExactly("a0", "a1", "a2", "a4", "a5", "a6", "b9");
        assertThat(told).containsExactly("nack 3 notes: IllegalStateException", "ack 7");
        assertThat(handler.calls).filteredOn(List.of("a3")::equals).hasSize(3);
        assertThat(count(TYPE, "applied")).isEqualTo(7);
        assertThat(count(TYPE, "dead_letter")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsPutAsideWithItsReasonOnceTheOthersAreDone() {
        add("a", "1");
        add("a", Notes.MALFORMED);
        add("a", "2");
        records.add(new ConsumerRecord<>(TOPIC, 0, records.size(), "a", new byte[] {1}));
        records.add(new ConsumerRecord<>(TOPIC, 0, records.size(), "a", null));
        add("a", Notes.MALFORMED);

        consume();

        assertThat(handler.calls).containsExactly(List.of("a1", "a2"));
        assertThat(told)
                .containsExactly(
                        "nack 1 notes: no note",
                        "nack 3 notes: header ce_specversion is missing",
                        "nack 5 notes: no note",
                        "ack 5");
        assertThat(count("tombstone", "skipped")).isEqualTo(1);
    }

    @Test
    void anOutageIsWaitedOutByTheWholeGroupAndNothingIsPutAside() {
        add("a", "1");
        add("a", "2");
        handler.outages = 5;

        consume();

        assertThat(handler.calls).hasSize(6).allMatch(List.of("a1", "a2")::equals);
        assertThat(handler.applied).containsExactly("a1", "a2");
        assertThat(told).containsExactly("ack 1");
    }

    @Test
    void nothingIsAcknowledgedWhereADeadLetterCannotBeWritten() {
        add("a", Notes.MALFORMED);
        add("a", "1");

        assertThatThrownBy(() -> consume(new KafkaFailureHandler() {
                    @Override
                    public <K, V> Uni<Void> handle(
                            IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                        return Uni.createFrom().failure(new IOException("no broker"));
                    }
                }))
                .hasRootCauseMessage("no broker");

        assertThat(told).isEmpty();
    }

    private void add(String key, String note) {
        EventEnvelope event = new EventEnvelope(
                Ids.next(),
                "/test",
                TYPE,
                key,
                Instant.now(),
                UUID.randomUUID(),
                1,
                null,
                EventEnvelope.JSON,
                note.getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(TOPIC, 0, records.size(), key, event.data());
        EventHeaders.write(event).forEach((name, value) -> message.headers().add(name, value));
        records.add(message);
    }

    private void consume() {
        consume(new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                told.add("nack " + message.getOffset() + " " + reason.getMessage());
                return Uni.createFrom().voidItem();
            }
        });
    }

    private void consume(KafkaFailureHandler deadLetters) {
        KafkaCommitHandler commits = new KafkaCommitHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
                told.add("ack " + message.getOffset());
                return Uni.createFrom().voidItem();
            }
        };
        ConsumerRecords<String, byte[]> polled =
                new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
        consumption
                .consume(
                        new IncomingKafkaRecordBatch<>(polled, "things", 0, commits, deadLetters, false, false),
                        handler)
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private double count(String type, String outcome) {
        Counter counter = meters.find("coverbridge.events.consumed")
                .tags("consumer", "notes", "type", type, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    /** Keeps notes by key; takes all of a call or none. */
    private static final class Notes implements BatchHandler<String> {
        static final String MALFORMED = "";

        final List<List<String>> calls = new ArrayList<>();
        final List<String> applied = new ArrayList<>();
        final Set<String> poison = new HashSet<>();
        int outages;

        @Override
        public String consumer() {
            return "notes";
        }

        @Override
        public String read(String topic, @Nullable String key, EventEnvelope event) {
            String note = new String(event.data(), StandardCharsets.UTF_8);
            if (note.equals(MALFORMED)) {
                throw new MalformedEventException("no note");
            }
            return key + note;
        }

        @Override
        public Object group(String draft) {
            return draft.substring(0, 1);
        }

        @Override
        public Uni<List<Outcome>> handle(List<String> drafts) {
            calls.add(drafts);
            if (outages > 0) {
                outages--;
                return Uni.createFrom().failure(new IOException("away"));
            }
            if (drafts.stream().anyMatch(poison::contains)) {
                return Uni.createFrom().failure(new IllegalStateException("cannot"));
            }
            applied.addAll(drafts);
            return Uni.createFrom()
                    .item(drafts.stream().map(draft -> Outcome.APPLIED).toList());
        }
    }
}
