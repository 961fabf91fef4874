package io.coverbridge.adapter.channel;

import java.time.Duration;
import java.util.UUID;

/**
 * When a carrier that did not answer is called again.
 *
 * @param maxAttempts calls in a row without an answer after which a request is given up; at least 1
 * @param first wait after the first of them; doubles with each further one
 * @param slowest longest wait, before jitter
 */
public record RetryPolicy(int maxAttempts, Duration first, Duration slowest) {

    /** A wait is shortened by up to a fifth, so that calls that failed together do not come back together. */
    private static final int JITTER_PERCENT = 20;

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("coverbridge.carrier.max-attempts is below 1");
        }
    }

    /** Whether a request is given up after so many calls without an answer. */
    public boolean givesUpAfter(int timeouts) {
        return timeouts >= maxAttempts;
    }

    /**
     * How long to wait after a call without an answer. Depends on nothing but its arguments.
     *
     * @param id of what the call is about; spreads the jitter
     * @param timeouts calls in a row without an answer, this one included
     */
    public Duration waitAfter(UUID id, int timeouts) {
        long doubled = first.toMillis() << Math.min(timeouts - 1, 20);
        long full = Math.min(doubled, slowest.toMillis());
        long percent = Math.floorMod(id.hashCode() * 31 + timeouts, JITTER_PERCENT + 1);
        return Duration.ofMillis(full - full * percent / 100);
    }
}
