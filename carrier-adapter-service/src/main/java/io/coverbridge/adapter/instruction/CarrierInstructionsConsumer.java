package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.sync.GroupSyncRequestedHandler;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka's end of what carriers are to be told. */
@ApplicationScoped
class CarrierInstructionsConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    CarrierInstructionsConsumer(
            EventConsumption consumption,
            InstructionIssuedHandler issued,
            InstructionWithdrawnHandler withdrawn,
            GroupSyncRequestedHandler syncRequested) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of(Services.CARRIER_ADAPTER)
                .on(EventType.INSTRUCTION_ISSUED, issued::handle)
                .on(EventType.INSTRUCTION_WITHDRAWN, withdrawn::handle)
                .on(EventType.GROUP_SYNC_REQUESTED, syncRequested::handle)
                .build();
    }

    @Incoming("carrier-instructions")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
