package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.CarrierChannel;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Emulated carriers that work by files. What they say to a connection comes with the next exchange; families are queued, and
 * {@link EmulatedFileExchange} is how the files reach them.
 */
@ApplicationScoped
class EmulatedFileChannel implements CarrierChannel {

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

    /** It goes with the next file; where the carrier takes it on a day only, with the first file from that day on. */
    @Override
    public Uni<FamilyReply> deliver(FamilyDelivery delivery) {
        return answers.byFile(delivery);
    }
}
