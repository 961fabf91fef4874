package io.coverbridge.snapshot.group;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of {@code group-connections.v1}. */
@ApplicationScoped
class GroupConnectionsConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    GroupConnectionsConsumer(
            EventConsumption consumption,
            FollowGroups followGroups,
            FollowConnections followConnections,
            FollowDisconnections followDisconnections) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of("group-connections")
                .on(EventType.GROUP_CREATED, followGroups::apply)
                .on(EventType.GROUP_UPDATED, followGroups::apply)
                .on(EventType.CONNECTION_CREATED, followConnections::requested)
                .on(EventType.CONNECTION_RETRIED, followConnections::requested)
                .on(EventType.CONNECTION_STATUS_CHANGE, followConnections::moved)
                .on(EventType.DISCONNECTION_STATUS_CHANGE, followDisconnections::apply)
                .build();
    }

    @Incoming("group-connections")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
