package io.coverbridge.adapter.testing;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as other services see it: asks for connections, and reads one topic from its beginning. */
public final class Broker implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private Broker(String topic) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads {@code topic}. */
    public static Broker reading(String topic) {
        return new Broker(topic);
    }

    /** Sends what connection-service would send, and waits for the acknowledgement. */
    public void send(Asked asked) {
        send(asked.groupId().toString(), asked.event());
    }

    /** Sends an event. */
    public void send(String key, EventEnvelope event) {
        send(key, EventHeaders.write(event), event.data());
    }

    /** Sends any record to the topic that the service under test reads. */
    public void send(String key, Map<String, byte[]> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.GROUP_CONNECTIONS.name(), key, value);
        headers.forEach((name, bytes) -> message.headers().add(name, bytes));
        try {
            producer.send(message).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    /** Everything that is on the topic now and passes. */
    public List<ConsumerRecord<String, byte[]>> read(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.poll(POLL).forEach(seen::add);
        return seen.stream().filter(wanted).toList();
    }

    /** Waits until enough records pass; {@code what} names them if they do not come. */
    public List<ConsumerRecord<String, byte[]>> await(
            String what, int least, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return Awaitility.await(what)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> read(wanted), found -> found.size() >= least);
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

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
