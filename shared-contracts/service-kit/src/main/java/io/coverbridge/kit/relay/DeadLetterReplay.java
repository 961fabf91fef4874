package io.coverbridge.kit.relay;

import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a record that was put aside back to its topic, as it was, for the consumer that had put it aside. The change that it
 * tells of was kept long ago, so it does not go by the event log; sending it twice is as harmless as any repetition.
 *
 * <p>Blocking: for worker threads, one at a time.
 */
@ApplicationScoped
public class DeadLetterReplay {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String DEAD_LETTER_HEADERS = "dead-letter-";
    private static final Set<String> REPLAY_HEADERS = Set.of(EventHeaders.REPLAY_FOR, EventHeaders.REPLAY_OF);

    private final BrokerAccess access;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetterReplay(BrokerAccess access) {
        this.access = access;
    }

    /**
     * Sends the record and waits for the acknowledgement.
     *
     * @return whether it was there: false says that retention has taken it
     * @throws IllegalStateException if Kafka does not answer in time; the record may have been sent
     */
    public synchronized boolean send(ReplayOrder order) {
        Optional<ConsumerRecord<byte[], byte[]>> found = read(order);
        found.ifPresent(message -> send(order, message));
        return found.isPresent();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> read(ReplayOrder order) {
        TopicPartition place = new TopicPartition(order.deadLetterTopic(), order.partition());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                access.with(Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(LIMIT.toMillis()))),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            long first = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            if (order.offset() < first || order.offset() >= end) {
                return Optional.empty();
            }
            consumer.seek(place, order.offset());
            Instant patience = Instant.now().plus(LIMIT);
            while (Instant.now().isBefore(patience)) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    // A later one: it went between the two questions.
                    return message.offset() == order.offset() ? Optional.of(message) : Optional.empty();
                }
            }
        }
        throw new IllegalStateException("Kafka does not give the record back in time");
    }

    private void send(ReplayOrder order, ConsumerRecord<byte[], byte[]> found) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(order.sourceTopic(), key(order, found.key()), found.value());
        for (Header header : found.headers()) {
            if (!header.key().startsWith(DEAD_LETTER_HEADERS) && !REPLAY_HEADERS.contains(header.key())) {
                message.headers().add(header);
            }
        }
        message.headers().add(EventHeaders.REPLAY_FOR, bytes(order.consumer()));
        message.headers().add(EventHeaders.REPLAY_OF, bytes(order.id().toString()));
        try {
            producer().send(message).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * A compacted topic keeps the newest of each key: an old state under its own key would take the place of the newer one for
     * whoever reads the topic anew. It gets a key of its own there.
     */
    private static byte @Nullable [] key(ReplayOrder order, byte @Nullable [] key) {
        boolean compacted = Topics.sources().stream()
                .anyMatch(topic -> topic.name().equals(order.sourceTopic()) && topic.compacted());
        if (!compacted) {
            return key;
        }
        String known = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        String own = "#" + order.consumer();
        return bytes(known.endsWith(own) ? known : known + own);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    access.with(Map.of(
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            LIMIT.toMillis(),
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            Math.toIntExact(LIMIT.toMillis() / 2),
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Math.toIntExact(LIMIT.toMillis()),
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            Topic.MAX_RECORD_BYTES)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
