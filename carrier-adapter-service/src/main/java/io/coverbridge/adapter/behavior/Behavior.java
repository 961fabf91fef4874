package io.coverbridge.adapter.behavior;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an emulated carrier behaves towards one organization.
 *
 * @param latency how long it takes to answer a call
 * @param failureRate share of calls that it does not answer, 0 to 1
 * @param outage when it answers nothing at all; null if it always may
 * @param fileInterval from one exchange of files to the next, at pace 1; only of carriers that work by files
 * @param authorizationRequired whether employers have to allow it to share a group's data before a connection is completed
 */
public record Behavior(
        Latency latency,
        double failureRate,
        @Nullable Outage outage,
        Duration fileInterval,
        boolean authorizationRequired) {

    /** Shortest interval between files. */
    public static final Duration SHORTEST_FILE_INTERVAL = Duration.ofSeconds(1);

    /** Longest interval between files. */
    public static final Duration LONGEST_FILE_INTERVAL = Duration.ofDays(31);

    /** Of a carrier that nobody has said anything about. */
    public static final Behavior USUAL = new Behavior(
            new Latency(Latency.Distribution.CONSTANT, Duration.ofMillis(500), Duration.ofMillis(500)),
            0,
            null,
            Duration.ofSeconds(2),
            false);

    public Behavior {
        if (!(failureRate >= 0 && failureRate <= 1)) {
            throw new IllegalArgumentException("the failure rate is not between 0 and 1");
        }
        if (fileInterval.compareTo(SHORTEST_FILE_INTERVAL) < 0 || fileInterval.compareTo(LONGEST_FILE_INTERVAL) > 0) {
            throw new IllegalArgumentException(
                    "the file interval is not between " + SHORTEST_FILE_INTERVAL + " and " + LONGEST_FILE_INTERVAL);
        }
    }
}
