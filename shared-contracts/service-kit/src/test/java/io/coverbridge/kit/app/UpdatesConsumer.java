package io.coverbridge.kit.app;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of {@code carrier-updates.v1}. */
@ApplicationScoped
public class UpdatesConsumer {

    /** Its name in logs, metrics and dead letters. */
    public static final String NAME = "test-updates";

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    UpdatesConsumer(EventConsumption consumption, RecordUpdates recordUpdates) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of(NAME)
                .on(EventType.CONNECTION_PROGRESS, recordUpdates::apply)
                .on(EventType.GROUP_SYNC_MEMBERS, recordUpdates::applySealed)
                .build();
    }

    @Incoming("carrier-updates")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
