package io.coverbridge.adapter.work;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Work that rests in rows and has a time at which it is due. */
public interface DueWork {

    /**
     * Claims what is due, so that no other replica does it at the same time.
     *
     * @param most most pieces to claim
     * @param now what was due until here
     * @param until when the claim runs out by itself
     * @return pieces of work, each to be run once, on a Vert.x context of its own
     */
    Uni<List<Supplier<Uni<Void>>>> claim(int most, Instant now, Instant until);

    /** When the next unclaimed work is due; empty if none is known. */
    Uni<Optional<Instant>> nextDue(Instant now);
}
