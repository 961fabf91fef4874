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

/** Emulated carriers that work by files: what they have to say comes with the next exchange. */
@ApplicationScoped
class EmulatedFileChannel implements CarrierChannel {

    private static final Duration UNTIL_NEXT_EXCHANGE = Duration.ofSeconds(2);

    private final EmulatedAnswers answers;

    EmulatedFileChannel(EmulatedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public CarrierDescribed.Kind kind() {
        return CarrierDescribed.Kind.FILE;
    }

    @Override
    public Uni<Reply> submit(CarrierCall call) {
        return answers.byFile(call);
    }

    @Override
    public Uni<Reply> poll(CarrierCall call) {
        return submit(call);
    }

    /** The first answer is always that it goes with the next file; what the carrier made of it is known after that. */
    @Override
    public Uni<FamilyReply> deliver(FamilyDelivery delivery) {
        FamilyReply reply = FamilyScenario.of(delivery.instruction()).reply(delivery.attempts());
        return Uni.createFrom().item(delivery.scheduled() ? reply : scheduled(reply));
    }

    private static FamilyReply scheduled(FamilyReply reply) {
        if (reply instanceof FamilyReply.TimedOut) {
            return reply;
        }
        Duration longer =
                reply instanceof FamilyReply.InProgress inProgress ? inProgress.askAgainAfter() : Duration.ZERO;
        return new FamilyReply.ScheduledFor(UNTIL_NEXT_EXCHANGE.plus(longer));
    }
}
