package io.coverbridge.adapter.testing;

import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Carriers that work by files, step by step: nothing goes out until the test lets the interval pass. */
public final class Exchange implements AutoCloseable {

    /** Longer than an interval, than a carrier takes to answer, and than it waits at the slowest pace. */
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final WorkTime time;

    public Exchange(WorkTime time) {
        this.time = time;
    }

    /** A connection that is completed. */
    public Asked connected(UUID carrierId, String carrierGroupId) {
        return connected(Asked.connection(carrierId, carrierGroupId));
    }

    /** The same of what was asked for. */
    public Asked connected(Asked asked) {
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        return asked;
    }

    /** From now on all takes long. */
    public void slow() {
        time.setPace(WorkTime.SLOWEST).await().indefinitely();
    }

    /** From now on nothing takes any time. */
    public void fast() {
        time.setPace(0).await().indefinitely();
    }

    /** Tells families that then wait for the next file. */
    public void queue(Told... told) {
        slow();
        for (Told one : told) {
            fulfillments.tell(one).awaitStatus(one, FulfillmentStatus.SCHEDULED);
        }
    }

    /** The interval passes. */
    public void passInterval() {
        time.setClock(time.now().plus(INTERVAL)).await().indefinitely();
    }

    /** What the carrier's side tells. */
    public Fulfillments fulfillments() {
        return fulfillments;
    }

    /** What the clock of due work says. */
    public Instant now() {
        return time.now();
    }

    @Override
    public void close() {
        fast();
        time.resetClock().await().indefinitely();
        updates.close();
        fulfillments.close();
    }
}
