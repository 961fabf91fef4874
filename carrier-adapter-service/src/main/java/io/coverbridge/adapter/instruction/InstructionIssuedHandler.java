package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.channel.CarrierChannels;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands what carriers are to be told to those who keep it. What follows is due work. */
@ApplicationScoped
class InstructionIssuedHandler {

    private final CarrierDirectory directory;
    private final CarrierChannels channels;
    private final WorkTime time;
    private final TakeUpInstruction takeUp;
    private final DueWorkLoop loop;

    InstructionIssuedHandler(
            CarrierDirectory directory,
            CarrierChannels channels,
            WorkTime time,
            TakeUpInstruction takeUp,
            DueWorkLoop loop) {
        this.directory = directory;
        this.channels = channels;
        this.time = time;
        this.takeUp = takeUp;
        this.loop = loop;
    }

    Uni<Outcome> handle(ReceivedEvent<CarrierInstruction> event) {
        CarrierInstruction told = event.data();
        Carrier carrier = directory
                .find(told.carrierId())
                .orElseThrow(() -> new RejectedEventException("no carrier has the id " + told.carrierId()));
        FamilyDelivery first = FamilyDelivery.first(event.organizationId(), carrier, told);
        return channels.of(carrier.described().kind())
                .beforeDelivery(first)
                .flatMap(wait -> takeUp.take(
                        event.organizationId(),
                        told,
                        event.envelope().sequence(),
                        event.envelope().traceparent(),
                        time.after(wait)))
                .invoke(loop::wake);
    }
}
