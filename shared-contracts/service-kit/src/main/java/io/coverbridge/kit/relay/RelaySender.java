package io.coverbridge.kit.relay;

import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka's end of the relay: idempotent, acknowledged by all in-sync replicas. A record never times out inside the
 * producer: were one to expire while a later one of its key got through, the order per key would be lost. Giving up
 * means closing the whole sender, after which nothing more of the batch can arrive.
 */
final class RelaySender implements AutoCloseable {

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;

    /** A backlog goes out in few large requests; a single event waits for company no longer than a millisecond. */
    private static final int REQUEST_BYTES = 128 * 1024;

    private final KafkaProducer<String, byte[]> producer;

    RelaySender(BrokerAccess access, String clientId) {
        producer = new KafkaProducer<>(access.with(Map.ofEntries(
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, REQUEST_BYTES),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MILLIS),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES),
                // Were the brokers' addresses forgotten whenever none answers, records would be refused in an outage.
                Map.entry(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none"),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000))));
    }

    /**
     * Hands a batch over, in order; each future ends with Kafka's acknowledgement. Ends at the first event that the
     * producer does not take, for instance because it knows no broker: what comes after it must not overtake it.
     *
     * @throws ExecutionException if an event was not taken; the sender has to be closed then
     */
    List<Future<RecordMetadata>> send(List<PendingEvent> batch) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(batch.size());
        for (PendingEvent pending : batch) {
            Future<RecordMetadata> acknowledgement = producer.send(toRecord(pending));
            if (acknowledgement.isDone()) {
                acknowledgement.get();
            }
            acknowledgements.add(acknowledgement);
        }
        return acknowledgements;
    }

    private static ProducerRecord<String, byte[]> toRecord(PendingEvent pending) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                pending.topic(), pending.key(), pending.event().data());
        EventHeaders.write(pending.event())
                .forEach((name, value) -> message.headers().add(name, value));
        return message;
    }

    /** Drops what is not acknowledged yet. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
