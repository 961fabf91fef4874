package io.coverbridge.connection.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param delays the wait after the first attempt, after the second, and so on; after the last of them comes the last attempt
 */
record RetrySchedule(List<Duration> delays) {

    /** Each wait is shorter or longer by up to this share, so that what failed together does not come back together. */
    static final double JITTER = 0.1;

    RetrySchedule {
        delays = List.copyOf(delays);
    }

    int attempts() {
        return delays.size() + 1;
    }

    /**
     * The wait after an attempt; empty if it was the last.
     *
     * @param made how many attempts were made, at least one
     * @param lot from 0 to 1, where in the jitter
     */
    Optional<Duration> afterAttempt(int made, double lot) {
        if (made > delays.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * lot;
        return Optional.of(Duration.ofMillis(Math.round(delays.get(made - 1).toMillis() * factor)));
    }
}
