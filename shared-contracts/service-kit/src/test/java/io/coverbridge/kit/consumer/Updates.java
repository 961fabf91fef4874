package io.coverbridge.kit.consumer;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.app.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to the consumer under test, and reads its dead letters. */
final class Updates implements AutoCloseable {

    static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final TopicPartition DEAD_LETTERS = new TopicPartition(
            Topics.CARRIER_UPDATES.deadLetters(Services.CONNECTION).name(), 0);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> deadLetters;
    private final Map<String, ConsumerRecord<String, byte[]>> putAside = new HashMap<>();

    Updates(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
        deadLetters = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        deadLetters.assign(List.of(DEAD_LETTERS));
        deadLetters.seekToBeginning(List.of(DEAD_LETTERS));
    }

    /** A good event of one connection. */
    void progress(UUID connectionId, long sequence, @Nullable String note) {
        ConnectionProgressed data = new ConnectionProgressed(
                connectionId, UUID.randomUUID(), 0, ConnectionStatus.PROCESSING, note, 1, Instant.now());
        send(connectionId, EventType.CONNECTION_PROGRESS.name(), sequence, EventData.write(data));
    }

    /** An envelope around anything. */
    void send(UUID connectionId, String type, long sequence, byte[] data) {
        EventEnvelope event = new EventEnvelope(
                UUID.randomUUID(),
                "/test",
                type,
                connectionId.toString(),
                Instant.now(),
                Tokens.ORGANIZATION,
                sequence,
                "00-" + TRACE_ID + "-00f067aa0ba902b7-01",
                EventEnvelope.JSON,
                data);
        send(connectionId, EventHeaders.write(event), data);
    }

    void send(UUID key, Map<String, byte[]> headers, byte @Nullable [] data) {
        // One partition, so that the order over several keys is known.
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.CARRIER_UPDATES.name(), 0, key.toString(), data);
        headers.forEach((name, value) -> message.headers().add(name, value));
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    /** The dead letter with this key, if it is there by now. */
    Optional<ConsumerRecord<String, byte[]>> deadLetter(UUID key) {
        deadLetters.poll(Duration.ofMillis(100)).forEach(message -> putAside.put(message.key(), message));
        return Optional.ofNullable(putAside.get(key.toString()));
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
        deadLetters.close();
    }
}
