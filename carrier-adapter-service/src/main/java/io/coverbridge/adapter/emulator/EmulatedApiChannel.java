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

    private final EmulatedAnswers answers;

    EmulatedApiChannel(EmulatedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public CarrierDescribed.Kind kind() {
        return CarrierDescribed.Kind.API;
    }

    @Override
    public Uni<Reply> submit(CarrierCall call) {
        return answers.to(call);
    }

    @Override
    public Uni<Reply> poll(CarrierCall call) {
        return answers.to(call);
    }

    @Override
    public Uni<FamilyReply> deliver(FamilyDelivery delivery) {
        return answers.to(delivery);
    }

    @Override
    public Uni<Duration> beforeDelivery(FamilyDelivery first) {
        return answers.latency(first);
    }
}
