package io.coverbridge.kit.limits;

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
        boolean allowed, CallClass callClass, int limit, long remaining, long resetSeconds, long retrySeconds) {}
