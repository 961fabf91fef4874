package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.channel.CarrierChannels;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.Pace;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Hands what carriers are to be told to those who keep it. What follows is due work. */
@ApplicationScoped
class InstructionIssuedHandler {

    private final CarrierDirectory directory;
    private final CarrierChannels channels;
    private final Pace pace;
    private final TakeUpInstruction takeUp;
    private final DueWorkLoop loop;

    InstructionIssuedHandler(
            CarrierDirectory directory,
            CarrierChannels channels,
            Pace pace,
            TakeUpInstruction takeUp,
            DueWorkLoop loop) {
        this.directory = directory;
        this.channels = channels;
        this.pace = pace;
        this.takeUp = takeUp;
        this.loop = loop;
    }

    Uni<Outcome> handle(ReceivedEvent<CarrierInstruction> event) {
        CarrierInstruction told = event.data();
        Carrier carrier = directory
                .find(told.carrierId())
                .orElseThrow(() -> new RejectedEventException("no carrier has the id " + told.carrierId()));
        Duration rest = channels.of(carrier.described().kind()).beforeDelivery();
        return rest(rest)
                .flatMap(scaled -> takeUp.take(
                        event.organizationId(),
                        told,
                        event.envelope().sequence(),
                        event.envelope().traceparent(),
                        scaled))
                .invoke(loop::wake);
    }

    private Uni<Duration> rest(Duration unscaled) {
        return unscaled.isZero()
                ? Uni.createFrom().item(unscaled)
                : pace.current().map(factor -> Duration.ofMillis(Math.round(unscaled.toMillis() * factor)));
    }
}
