package io.coverbridge.kit.testing;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads one topic from its beginning, as any subscriber can; to be closed. Not for several threads. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Broker.servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads {@code topic}. */
    public static TopicReader of(Topic topic) {
        return new TopicReader(topic.name());
    }

    /** Everything that has come until now and passes, in the order of each partition. */
    public List<ConsumerRecord<String, byte[]>> read(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.poll(POLL).forEach(seen::add);
        return seen.stream().filter(wanted).toList();
    }

    /** Waits until enough records pass; {@code what} names them if they do not come within 30 s. */
    public List<ConsumerRecord<String, byte[]>> await(
            String what, int least, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return Awaitility.await(what)
                .atMost(Broker.LIMIT)
                .pollInterval(POLL)
                .until(() -> read(wanted), found -> found.size() >= least);
    }

    /** Waits until there are enough events of a type about a subject, and gives their data, opened. */
    public <T> List<T> await(EventType<T> type, UUID subject, int least) {
        return await(
                        least + " " + type.name() + " of " + subject,
                        least,
                        about(subject).and(of(type)))
                .stream()
                .map(message -> data(type, message))
                .toList();
    }

    /** Records about a subject. */
    public static Predicate<ConsumerRecord<String, byte[]>> about(UUID subject) {
        return message -> header(message, EventHeaders.SUBJECT).equals(subject.toString());
    }

    /** Records of a type. */
    public static Predicate<ConsumerRecord<String, byte[]>> of(EventType<?> type) {
        return message -> header(message, EventHeaders.TYPE).equals(type.name());
    }

    /** A record as the event that it carries. */
    public static EventEnvelope event(ConsumerRecord<String, byte[]> message) {
        return EventHeaders.read(
                name -> {
                    Header header = message.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                message.value());
    }

    /** The data of a record, opened with the keys of the service under test if its type is sealed. */
    public static <T> T data(EventType<T> type, ConsumerRecord<String, byte[]> message) {
        return EventData.read(type, Broker.seal().open(type, event(message)).data());
    }

    /** The text of a header; empty if there is none. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
