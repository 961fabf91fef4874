package io.coverbridge.kit.consumer;

/** What a handler did with an event. */
public enum Outcome {
    /** It had its effect. */
    APPLIED,
    /** Nothing to do: it, or a newer one, was applied before (sequence guard), or it answers a request that is over. */
    STALE
}
