package io.coverbridge.connection.carrierupdate;

import io.coverbridge.connection.disconnection.ApplyDisconnectionProgress;
import io.coverbridge.connection.disconnection.TakeRaisedDisconnection;
import io.coverbridge.connection.groupconnection.ApplyCarrierProgress;
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

    CarrierUpdatesConsumer(
            EventConsumption consumption,
            ApplyCarrierProgress applyCarrierProgress,
            ApplyDisconnectionProgress applyDisconnectionProgress,
            TakeRaisedDisconnection takeRaisedDisconnection) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of("carrier-updates")
                .on(EventType.CONNECTION_PROGRESS, applyCarrierProgress::apply)
                .on(EventType.DISCONNECTION_PROGRESS, applyDisconnectionProgress::apply)
                .on(EventType.DISCONNECTION_RAISED, takeRaisedDisconnection::take)
                .build();
    }

    @Incoming("carrier-updates")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
