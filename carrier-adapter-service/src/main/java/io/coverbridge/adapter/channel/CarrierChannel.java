package io.coverbridge.adapter.channel;

import io.coverbridge.events.CarrierDescribed;
import io.smallrye.mutiny.Uni;

/**
 * How one kind of carrier is spoken to. A call that gets no answer in time is {@link Answer.TimedOut}; a failed result is
 * a fault of ours, after which the same call is made again later.
 */
public interface CarrierChannel {

    /** The kind of carrier that is reached this way. */
    CarrierDescribed.Kind kind();

    /** Puts a connection to the carrier. May be called again for the same request. */
    Uni<Reply> submit(CarrierCall call);

    /** Asks how a connection stands that the carrier has answered before. */
    Uni<Reply> poll(CarrierCall call);
}
