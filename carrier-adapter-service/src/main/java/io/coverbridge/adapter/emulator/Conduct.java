package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.CallName;
import java.time.Duration;
import java.time.Instant;

/** What a behavior makes of one call: a function of values, without database and clock. */
final class Conduct {

    private Conduct() {}

    /** Whether the call gets no answer: in an outage, or because its lot says so. */
    static boolean isSilent(Behavior behavior, CallName call, Instant now) {
        return isAway(behavior, now) || Lots.of("failure", call) < behavior.failureRate();
    }

    /** Whether an outage lets no call through. */
    static boolean isAway(Behavior behavior, Instant now) {
        return behavior.outage() != null && behavior.outage().covers(now);
    }

    /** How long the carrier takes for it, at pace 1. */
    static Duration latency(Behavior behavior, CallName call) {
        return behavior.latency().of(Lots.of("latency", call));
    }
}
