package io.coverbridge.snapshot.sync;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.consumer.EventConsumption;
import io.coverbridge.kit.consumer.EventHandlers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Entry of {@code carrier-rosters.v1}. */
@ApplicationScoped
class CarrierRostersConsumer {

    private final EventConsumption consumption;
    private final EventHandlers handlers;

    CarrierRostersConsumer(
            EventConsumption consumption, LoadPlans loadPlans, LoadMembers loadMembers, CompleteSync completeSync) {
        this.consumption = consumption;
        this.handlers = EventHandlers.of("carrier-rosters")
                .on(EventType.GROUP_SYNC_PLANS, loadPlans::apply)
                .on(EventType.GROUP_SYNC_MEMBERS, loadMembers::apply)
                .on(EventType.GROUP_SYNC_COMPLETED, completeSync::apply)
                .build();
    }

    @Incoming("carrier-rosters")
    Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return consumption.consume(message, handlers);
    }
}
