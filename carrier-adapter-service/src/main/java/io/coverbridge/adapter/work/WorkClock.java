package io.coverbridge.adapter.work;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The clock by which work is due. */
public interface WorkClock {

    /** What the clock says. */
    Instant now();

    /** Takes over what other replicas, or an earlier process, have set. */
    Uni<Void> refresh();
}
