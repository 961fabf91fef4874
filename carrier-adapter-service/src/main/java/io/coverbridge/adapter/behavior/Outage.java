package io.coverbridge.adapter.behavior;

import java.time.Instant;

/**
 * A time in which a carrier answers nothing, by the emulator's clock.
 *
 * @param from first moment of silence
 * @param to first moment after it; later than {@code from}
 */
public record Outage(Instant from, Instant to) {
    public Outage {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the outage ends before it begins");
        }
    }

    /** Whether the carrier is silent then. */
    public boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
