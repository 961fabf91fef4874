package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.work.WorkClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What emulated carriers answer. A replay decides first, then an outage or a lot that loses the call, then the scenario.
 */
@ApplicationScoped
class EmulatedAnswers {

    private final Steering steering;
    private final WorkClock clock;

    EmulatedAnswers(Steering steering, WorkClock clock) {
        this.steering = steering;
        this.clock = clock;
    }

    /** The answer to a call about a connection. */
    Uni<Reply> to(CarrierCall call) {
        return steering.of(call.organizationId(), call.name())
                .map(steered -> steered.answer()
                        .map(recorded -> ReplayedAnswer.to(call, recorded))
                        .orElseGet(() -> EmulatedCarrier.reply(call, steered.behavior(), clock.now())));
    }

    /** The answer to a call about a connection that comes with the next exchange of files. */
    Uni<Reply> byFile(CarrierCall call) {
        return steering.of(call.organizationId(), call.name())
                .map(steered -> steered.answer()
                        .map(recorded -> ReplayedAnswer.to(call, recorded))
                        .orElseGet(() -> {
                            Reply reply = EmulatedCarrier.reply(call, steered.behavior(), clock.now());
                            Duration exchange = steered.behavior().fileInterval();
                            return new Reply(
                                    reply.answer(), reply.askAgainAfter().plus(exchange));
                        }));
    }

    /** The answer to a delivery by a carrier that is called per request. */
    Uni<FamilyReply> to(FamilyDelivery delivery) {
        return steering.of(delivery.organizationId(), delivery.name())
                .map(steered -> steered.answer()
                        .map(recorded -> ReplayedAnswer.to(delivery, recorded))
                        .orElseGet(() -> EmulatedCarrier.reply(delivery, steered.behavior(), clock.now())));
    }

    /** The answer to a delivery that goes with a file. Nothing is called yet, so neither an outage nor a lot has a say. */
    Uni<FamilyReply> byFile(FamilyDelivery delivery) {
        return steering.of(delivery.organizationId(), delivery.name())
                .map(steered -> steered.answer()
                        .map(recorded -> ReplayedAnswer.to(delivery, recorded))
                        .orElseGet(() -> {
                            FamilyReply reply =
                                    FamilyScenario.of(delivery.instruction()).reply(delivery, clock.now());
                            return reply instanceof FamilyReply.HeldUntil ? reply : new FamilyReply.Queued();
                        }));
    }

    /** How long the carrier takes for a first call, at pace 1. */
    Uni<Duration> latency(FamilyDelivery first) {
        return steering.of(first.organizationId(), first.name())
                .map(steered -> Conduct.latency(steered.behavior(), first.name()));
    }
}
