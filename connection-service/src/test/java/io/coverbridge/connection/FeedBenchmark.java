package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** How quick the feed is. Run by name; it is no part of the build. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class FeedBenchmark {

    private static final UUID READERS_ORGANIZATION = UUID.fromString("9b1e7a52-3f0c-4d5e-8a61-2c7d9e0f1a08");
    private static final int EVENTS = 5_000;

    @Test
    void throughput() {
        drain("warm-up", List.of(READERS_ORGANIZATION), EVENTS);
        drain("one organization", List.of(READERS_ORGANIZATION), EVENTS);
        drain(
                "fifty organizations",
                IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList(),
                EVENTS);
    }

    @Test
    void latency() {
        UUID subject = UUID.randomUUID();
        int events = 1_000;
        long[] sent = new long[events];
        try (Broker broker = new Broker();
                LiveReader reader = LiveReader.open("readers", "?subject=" + subject, null)) {
            for (int i = 0; i < events; i++) {
                broker.send(
                        Topics.GROUP_CONNECTIONS,
                        subject.toString(),
                        PublicEvents.statusChange(READERS_ORGANIZATION, subject, i + 1));
                sent[i] = System.nanoTime();
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            List<LiveReader.Received> received = reader.await(events);
            List<Double> millis = IntStream.range(0, events)
                    .mapToObj(i -> (received.get(i).at() - sent[i]) / 1e6)
                    .sorted()
                    .toList();
            note("from Kafka's acknowledgement to the frame: p50 %.1f ms, p99 %.1f ms"
                    .formatted(millis.get(events / 2), millis.get(events * 99 / 100)));
        }
    }

    private static void drain(String name, List<UUID> organizations, int events) {
        double before = applied();
        long started = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            Map<UUID, Long> sequences = new HashMap<>();
            List<UUID> subjects =
                    IntStream.range(0, 200).mapToObj(i -> UUID.randomUUID()).toList();
            for (int i = 0; i < events; i++) {
                UUID subject = subjects.get(i % subjects.size());
                EventEnvelope event = PublicEvents.statusChange(
                        organizations.get(i % organizations.size()), subject, sequences.merge(subject, 1L, Long::sum));
                ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                        (i % 2 == 0 ? Topics.GROUP_CONNECTIONS : Topics.MEMBER_SNAPSHOTS).name(),
                        subject.toString(),
                        event.data());
                EventHeaders.write(event)
                        .forEach((header, value) -> message.headers().add(header, value));
                assertThat(producer.send(message)).isNotNull();
            }
        }
        Awaitility.await(name)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> applied() >= before + events);
        note("%s: %.0f events/s".formatted(name, events * 1e9 / (System.nanoTime() - started)));
    }

    private static double applied() {
        return Api.anonymous()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("coverbridge_events_consumed_total")
                        && line.contains("consumer=\"feed\"")
                        && line.contains("outcome=\"applied\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void note(String figure) {
        System.out.println("measured: " + figure);
    }
}
