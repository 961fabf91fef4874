package io.coverbridge.adapter.channel;

import java.time.Duration;

/** What becomes of a file that is brought to a carrier. Waits are those of pace 1. */
public sealed interface FileReceipt {

    /** The carrier has it; what it makes of it is worth asking for after a while. */
    record Taken(Duration untilAnswer) implements FileReceipt {}

    /** No answer within the time that calls are given. */
    record TimedOut() implements FileReceipt {}
}
