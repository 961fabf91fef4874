package io.coverbridge.adapter.intake;

import io.coverbridge.adapter.connection.ConnectionRequestedHandler;
import io.coverbridge.adapter.disconnection.FollowDisconnection;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka's end of what platforms ask for. */
@ApplicationScoped
class GroupConnectionsConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    GroupConnectionsConsumer(
            EventConsumption consumption, ConnectionRequestedHandler connections, FollowDisconnection disconnections) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of(Services.CARRIER_ADAPTER)
                .on(EventType.CONNECTION_CREATED, connections::created)
                .on(EventType.CONNECTION_RETRIED, connections::retried)
                .on(EventType.DISCONNECTION_CREATED, disconnections::created)
                .on(EventType.DISCONNECTION_STATUS_CHANGE, disconnections::moved)
                .build();
    }

    @Incoming("group-connections")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
