package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of {@code carrier-updates.v1}. */
@ApplicationScoped
class CarrierUpdatesConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    CarrierUpdatesConsumer(EventConsumption consumption, ApplyFulfillmentProgress applyFulfillmentProgress) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of("carrier-updates")
                .on(EventType.FULFILLMENT_PROGRESS, applyFulfillmentProgress::apply)
                .build();
    }

    @Incoming("carrier-updates")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
