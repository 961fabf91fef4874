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

/**
 * Emulated carriers that work by files. What they say to a connection comes with the next exchange; families are queued, and
 * {@link EmulatedFileExchange} is how the files reach them.
 */
@ApplicationScoped
class EmulatedFileChannel implements CarrierChannel {

    private static final Duration UNTIL_NEXT_EXCHANGE = Duration.ofSeconds(2);

    @Override
    public CarrierDescribed.Kind kind() {
        return CarrierDescribed.Kind.FILE;
    }

    @Override
    public Uni<Reply> submit(CarrierCall call) {
        return Uni.createFrom().item(byFile(EmulatedCarrier.reply(call)));
    }

    @Override
    public Uni<Reply> poll(CarrierCall call) {
        return submit(call);
    }

    /** It goes with the next file; where the carrier takes it on a day only, with the first file from that day on. */
    @Override
    public Uni<FamilyReply> deliver(FamilyDelivery delivery) {
        FamilyReply reply = FamilyScenario.of(delivery.instruction()).reply(delivery.attempts());
        return Uni.createFrom()
                .item(
                        reply instanceof FamilyReply.HeldUntil && !delivery.scheduled()
                                ? reply
                                : new FamilyReply.Queued());
    }

    private static Reply byFile(Reply reply) {
        return new Reply(reply.answer(), reply.askAgainAfter().plus(UNTIL_NEXT_EXCHANGE));
    }
}
