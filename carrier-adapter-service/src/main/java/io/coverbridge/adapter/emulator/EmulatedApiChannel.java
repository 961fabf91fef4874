package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.CarrierChannel;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Emulated carriers that answer per request. */
@ApplicationScoped
class EmulatedApiChannel implements CarrierChannel {

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
}
