package io.coverbridge.connection;

import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.CarrierDescribed.GroupIdFormat;
import io.coverbridge.events.CarrierDescribed.Kind;
import io.coverbridge.events.CarrierDescribed.Rules;
import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The carrier's side of the topics, and a subscriber, on the real broker. */
final class TestTopics {

    static final UUID CARRIER = UUID.fromString("c699414d-fd1c-4de4-86f0-66dfff2276c4");

    private TestTopics() {}

    /** Describes the carrier of eight digit ids. */
    static CarrierDescribed carrier(UUID id) {
        return new CarrierDescribed(
                id,
                UUID.randomUUID(),
                "test_carrier",
                "Test Carrier",
                "US",
                Kind.API,
                List.of("medical", "life-basic"),
                true,
                new GroupIdFormat("[0-9]{8}", "eight digits", "00110011"),
                new Rules(false, true, null));
    }

    static void describe(CarrierDescribed carrier, long sequence) {
        send(
                Topics.CARRIER_DIRECTORY,
                carrier.id().toString(),
                envelope(EventType.CARRIER_DESCRIBED, carrier.id(), null, sequence, EventData.write(carrier)));
    }

    /** An answer of the carrier. */
    static EventEnvelope progress(
            UUID organizationId, UUID connectionId, int request, ConnectionStatus status, long sequence) {
        return progress(organizationId, connectionId, request, status, null, sequence);
    }

    static EventEnvelope progress(
            UUID organizationId,
            UUID connectionId,
            int request,
            ConnectionStatus status,
            @Nullable String note,
            long sequence) {
        ConnectionProgressed data =
                new ConnectionProgressed(connectionId, CARRIER, request, status, note, 1, Instant.now());
        return envelope(EventType.CONNECTION_PROGRESS, connectionId, organizationId, sequence, EventData.write(data));
    }

    static EventEnvelope envelope(
            EventType<?> type, UUID subject, @Nullable UUID organizationId, long sequence, byte[] data) {
        return new EventEnvelope(
                UUID.randomUUID(),
                "/carrier-adapter-service",
                type.name(),
                subject.toString(),
                Instant.now(),
                organizationId,
                sequence,
                null,
                EventEnvelope.JSON,
                data);
    }

    static void send(Topic topic, String key, EventEnvelope event) {
        send(topic, key, EventHeaders.write(event), event.data());
    }

    static void send(Topic topic, String key, Map<String, byte[]> headers, byte @Nullable [] data) {
        try (Broker broker = new Broker()) {
            broker.send(topic, key, headers, data);
        }
    }

    /** Reads a topic from its start until {@code enough} records are wanted ones. */
    static List<ConsumerRecord<String, byte[]>> await(
            Topic topic, int enough, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.await(enough + " records on " + topic.name(), enough, wanted);
        }
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return TopicReader.header(message, name);
    }

    static Predicate<ConsumerRecord<String, byte[]>> about(UUID subject) {
        return TopicReader.about(subject);
    }
}
