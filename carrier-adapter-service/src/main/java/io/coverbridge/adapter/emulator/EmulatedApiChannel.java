package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.CarrierChannel;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Emulated carriers that answer per request. */
@ApplicationScoped
class EmulatedApiChannel implements CarrierChannel {

    private static final Duration BEFORE_DELIVERY = Duration.ofMillis(500);

    @Override
    public CarrierDescribed.Kind kind() {
        return CarrierDescribed.Kind.API;
    }

    @Override
    public Uni<Reply> submit(CarrierCall call) {
        return Uni.createFrom().item(EmulatedCarrier.reply(call));
    }

    @Override
    public Uni<Reply> poll(CarrierCall call) {
        return Uni.createFrom().item(EmulatedCarrier.reply(call));
    }

    @Override
    public Uni<FamilyReply> deliver(FamilyDelivery delivery) {
        return Uni.createFrom().item(FamilyScenario.of(delivery.instruction()).reply(delivery.attempts()));
    }

    @Override
    public Duration beforeDelivery() {
        return BEFORE_DELIVERY;
    }
}
