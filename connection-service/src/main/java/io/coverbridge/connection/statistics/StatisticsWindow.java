package io.coverbridge.connection.statistics;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is asked about.
 *
 * @param from start of its first bucket
 * @param to where it ends; five minutes that begin at that time or later do not belong to it
 * @param bucket length of a bucket
 */
record StatisticsWindow(Instant from, Instant to, Duration bucket) {

    /** A time that begins with a whole bucket. */
    static StatisticsWindow of(Instant from, Instant to, Duration bucket) {
        return new StatisticsWindow(EventKind.start(from, bucket), to, bucket);
    }

    /** How many buckets it touches. */
    long buckets() {
        long seconds = bucket.toSeconds();
        return (Duration.between(from, to).toSeconds() + seconds - 1) / seconds;
    }
}
