package io.coverbridge.adapter.channel;

import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * How one kind of carrier is spoken to. A call that gets no answer in time is {@link Answer.TimedOut} or {@link
 * FamilyReply.TimedOut}; a failed result is a fault of ours, after which the same call is made again later.
 */
public interface CarrierChannel {

    /** The kind of carrier that is reached this way. */
    CarrierDescribed.Kind kind();

    /** Puts a connection to the carrier. May be called again for the same request. */
    Uni<Reply> submit(CarrierCall call);

    /** Asks how a connection stands that the carrier has answered before. */
    Uni<Reply> poll(CarrierCall call);

    /** Brings the carrier what changes for a family. May be called again for the same instruction. */
    Uni<FamilyReply> deliver(FamilyDelivery delivery);

    /**
     * How long an instruction rests between being taken up and its first call, at pace 1. Nothing where carriers are
     * called at once.
     *
     * @param first the call that is to be made then
     */
    default Uni<Duration> beforeDelivery(FamilyDelivery first) {
        return Uni.createFrom().item(Duration.ZERO);
    }
}
