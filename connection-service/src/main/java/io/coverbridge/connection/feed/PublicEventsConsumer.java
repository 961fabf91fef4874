package io.coverbridge.connection.feed;

import io.coverbridge.kit.consumer.BatchConsumption;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of the public topics, {@code group-connections.v1} and {@code member-snapshots.v1}, for the feed. */
@ApplicationScoped
class PublicEventsConsumer {

    private final BatchConsumption consumption;
    private final AppendPublicEvents append;

    PublicEventsConsumer(BatchConsumption consumption, AppendPublicEvents append) {
        this.consumption = consumption;
        this.append = append;
    }

    @Incoming("feed-group-connections")
    @Incoming("feed-member-snapshots")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return consumption.consume(batch, append);
    }
}
