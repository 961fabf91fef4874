package io.coverbridge.kit.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that stands until it is moved. */
final class SharedClock implements TimeMeter {

    private long now = 1;

    void advance(Duration by) {
        now += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return now;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
