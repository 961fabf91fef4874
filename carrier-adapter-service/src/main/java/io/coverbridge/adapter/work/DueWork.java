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
     * @return pieces of work, each to be run once, on a Vert.x context of its own
     */
    Uni<List<Supplier<Uni<Void>>>> claim(Claim claim);

    /** When, by {@link WorkTime}, the next work is due that nobody has claimed until the real time; empty if none is known. */
    Uni<Optional<Instant>> nextDue(Instant now);
}
