package io.coverbridge.kit.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/**
 * What is left to a client after a call.
 *
 * @param allowed whether the call is
 * @param callClass what it counts as
 * @param limit calls per minute
 * @param remaining calls that could follow at once
 * @param resetSeconds until the whole limit is there again
 * @param retrySeconds until one more call is; 0 if this one was allowed
 */
record Allowance(
        boolean allowed, CallClass callClass, int limit, long remaining, long resetSeconds, long retrySeconds) {

    static Allowance of(CallClass callClass, int limit, ConsumptionProbe probe) {
        return new Allowance(
                probe.isConsumed(),
                callClass,
                limit,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
