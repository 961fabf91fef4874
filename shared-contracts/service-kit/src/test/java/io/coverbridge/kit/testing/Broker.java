package io.coverbridge.kit.testing;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topic;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventSeal;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.time.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The broker of the service under test, as other services send to it; to be closed. */
public final class Broker implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers(), ProducerConfig.LINGER_MS_CONFIG, 0),
            new StringSerializer(),
            new ByteArraySerializer());

    /**
     * What another service tells now.
     *
     * @param organizationId whose it is; null for what belongs to nobody
     */
    public static <T> EventDraft<T> draft(
            EventType<T> type, UUID key, UUID subject, @Nullable UUID organizationId, long sequence, T data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new EventDraft<>(type, key, subject, organizationId, sequence, now, data, "test", null);
    }

    /**
     * The event as a service sends it: sealed, if its type is, with the keys of the service under test.
     *
     * @param service name of the service, e.g. {@code carrier-adapter-service}
     */
    public static EventEnvelope envelope(String service, EventDraft<?> draft) {
        return new EventEnvelope(
                Ids.next(),
                "/" + service,
                draft.type().name(),
                draft.subject().toString(),
                draft.occurred(),
                draft.organizationId(),
                draft.sequence(),
                null,
                EventSeal.contentType(draft.type()),
                seal().close(draft, EventData.write(draft.data())));
    }

    /** Sends an event as {@code service} does, waits for the acknowledgement, and tells what was sent. */
    public EventEnvelope publish(String service, EventDraft<?> draft) {
        EventEnvelope event = envelope(service, draft);
        send(draft.type().topic(), draft.key().toString(), event);
        return event;
    }

    /** Sends events as they are, without a wait in between. */
    public void sendAll(Topic topic, String key, List<EventEnvelope> events) {
        List<Future<RecordMetadata>> sent = events.stream()
                .map(event -> producer.send(message(topic, key, EventHeaders.write(event), event.data())))
                .toList();
        sent.forEach(Broker::await);
    }

    /** Sends an event as it is. */
    public void send(Topic topic, String key, EventEnvelope event) {
        send(topic, key, EventHeaders.write(event), event.data());
    }

    /** Sends any record; without a value it is a tombstone. */
    public void send(Topic topic, String key, Map<String, byte[]> headers, byte @Nullable [] value) {
        await(producer.send(message(topic, key, headers, value)));
    }

    private static ProducerRecord<String, byte[]> message(
            Topic topic, String key, Map<String, byte[]> headers, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, value);
        headers.forEach((name, bytes) -> message.headers().add(name, bytes));
        return message;
    }

    private static void await(Future<RecordMetadata> sending) {
        try {
            sending.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    static EventSeal seal() {
        return EventSeal.of(Sealer.of(ConfigProvider.getConfig().getValue("coverbridge.sealing.keyset", Path.class)));
    }
}
