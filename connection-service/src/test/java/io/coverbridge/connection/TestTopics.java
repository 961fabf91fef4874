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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The carrier's side of the topics, and a subscriber, on the real broker. */
final class TestTopics {

    static final UUID CARRIER = UUID.fromString("c699414d-fd1c-4de4-86f0-66dfff2276c4");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestTopics() {}

    static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

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
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, data);
            headers.forEach((name, value) -> message.headers().add(name, value));
            var acknowledgement = producer.send(message);
            producer.flush();
            if (!acknowledgement.isDone()) {
                throw new IllegalStateException("not sent");
            }
        }
    }

    /** Reads a topic from its start until {@code enough} records are wanted ones. */
    static List<ConsumerRecord<String, byte[]>> await(
            Topic topic, int enough, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant end = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < enough && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static Predicate<ConsumerRecord<String, byte[]>> about(UUID subject) {
        return message -> header(message, EventHeaders.SUBJECT).equals(subject.toString());
    }
}
