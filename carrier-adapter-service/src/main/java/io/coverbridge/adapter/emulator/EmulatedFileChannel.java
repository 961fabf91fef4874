package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.CarrierChannel;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Emulated carriers that work by files: what they have to say comes with the next exchange. */
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

    private static Reply byFile(Reply reply) {
        return new Reply(reply.answer(), reply.askAgainAfter().plus(UNTIL_NEXT_EXCHANGE));
    }
}
