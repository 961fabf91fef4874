package io.coverbridge.snapshot.group;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of {@code carrier-directory.v1}. */
@ApplicationScoped
class CarrierDirectoryConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    CarrierDirectoryConsumer(EventConsumption consumption, FollowDirectory followDirectory) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of("carrier-directory")
                .on(EventType.CARRIER_DESCRIBED, followDirectory::apply)
                .build();
    }

    @Incoming("carrier-directory")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
