package io.coverbridge.adapter.behavior;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a carrier takes to answer, at pace 1.
 *
 * @param distribution how the time is drawn between the two
 * @param least shortest time, 0 to {@link #LONGEST}
 * @param most longest time, from {@code least} to {@link #LONGEST}
 */
public record Latency(Distribution distribution, Duration least, Duration most) {

    /** Longest that a carrier may be made to take. */
    public static final Duration LONGEST = Duration.ofDays(365);

    public Latency {
        if (least.isNegative()) {
            throw new IllegalArgumentException("the shortest latency is negative");
        }
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException("the longest latency is below the shortest");
        }
        if (most.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the longest latency is above " + LONGEST);
        }
    }

    /** How a time is drawn. */
    public enum Distribution {
        /** Always the shortest. */
        CONSTANT,
        /** Every time between the two is as likely. */
        UNIFORM,
        /** Mostly near the shortest, seldom near the longest. */
        LONG_TAIL;

        /** As the API spells it. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The time that a lot comes to.
     *
     * @param lot from 0 to below 1
     */
    public Duration of(double lot) {
        double share = switch (distribution) {
            case CONSTANT -> 0;
            case UNIFORM -> lot;
            case LONG_TAIL -> Math.pow(lot, 4);
        };
        return least.plusMillis(Math.round(most.minus(least).toMillis() * share));
    }
}
