package io.coverbridge.connection.feed;

import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of the public topics, {@code group-connections.v1} and {@code member-snapshots.v1}, for the feed. */
@ApplicationScoped
class PublicEventsConsumer {

    private final EventConsumption consumption;
    private final AppendPublicEvent append;

    PublicEventsConsumer(EventConsumption consumption, AppendPublicEvent append) {
        this.consumption = consumption;
        this.append = append;
    }

    @Incoming("feed-group-connections")
    @Incoming("feed-member-snapshots")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(
                message,
                EventHandlers.ofEveryType("feed", event -> append.append(message.topic(), message.key(), event)));
    }
}
