package io.coverbridge.kit.relay;

import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what arrives on a topic from now on, and applies it as a service does: what is not newer is passed over. */
final class Subscriber implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();
    private final Map<String, Long> lastApplied = new HashMap<>();
    private final Set<String> gaps = new HashSet<>();

    Subscriber(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        200,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // The seek is lazy; asking for the position makes it happen before anything is sent.
        partitions.forEach(consumer::position);
    }

    /** Reads on until every key has been applied up to these sequences. */
    void awaitApplied(String what, Map<String, Long> sequences) {
        await(what).atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).until(() -> {
            poll();
            return lastApplied.equals(sequences);
        });
    }

    /** Reads on until so many records came, repeated ones included. */
    void awaitRecords(String what, int count) {
        await(what).atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).until(() -> {
            poll();
            return received.size() >= count;
        });
    }

    /** Reads what is there now; returns how many records. */
    int poll() {
        int before = received.size();
        consumer.poll(Duration.ofMillis(50)).forEach(this::take);
        return received.size() - before;
    }

    /** What comes within {@code wait}, for measurements. */
    Iterable<ConsumerRecord<String, byte[]>> take(Duration wait) {
        return consumer.poll(wait);
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        received.add(message);
        long sequence = Long.parseLong(header(message, EventHeaders.SEQUENCE));
        long last = lastApplied.getOrDefault(message.key(), 0L);
        if (sequence > last) {
            if (sequence != last + 1) {
                gaps.add(message.key() + " went from " + last + " to " + sequence);
            }
            lastApplied.put(message.key(), sequence);
        }
    }

    List<ConsumerRecord<String, byte[]>> received() {
        return received;
    }

    /** Places where an event was applied before one that comes earlier, which is then lost. Empty when all is well. */
    Set<String> gaps() {
        return gaps;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
