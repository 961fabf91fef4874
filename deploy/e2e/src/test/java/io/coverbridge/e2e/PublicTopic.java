package io.coverbridge.e2e;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was ever written to a topic, as a subscriber reads it. Events of one key stay in their order. */
final class PublicTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<EventEnvelope> read = new ArrayList<>();

    PublicTopic(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events up to now. */
    synchronized List<EventEnvelope> events() {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
            consumer.poll(Duration.ofMillis(100)).forEach(message -> read.add(envelope(message)));
        }
        return List.copyOf(read);
    }

    /** All events about one thing up to now, in order, repeats included. */
    List<EventEnvelope> about(String subject) {
        return events().stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** How many records there are, whatever they hold. */
    synchronized long length() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static EventEnvelope envelope(ConsumerRecord<String, byte[]> message) {
        return EventHeaders.read(
                name -> {
                    Header header = message.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                message.value());
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
