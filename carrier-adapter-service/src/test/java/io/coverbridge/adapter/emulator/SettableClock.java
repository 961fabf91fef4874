package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.work.WorkClock;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** A clock of due work that stands still until it is set. */
final class SettableClock implements WorkClock {

    private Instant now;

    SettableClock(Instant now) {
        this.now = now;
    }

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Uni<Void> refresh() {
        return Uni.createFrom().voidItem();
    }
}
