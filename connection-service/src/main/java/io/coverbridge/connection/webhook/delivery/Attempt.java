package io.coverbridge.connection.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt that was made.
 *
 * @param httpStatus status of the answer; null if there was none
 */
record Attempt(
        Instant started,
        Duration took,
        Outcome outcome,
        @Nullable Integer httpStatus) {

    Instant ended() {
        return started.plus(took);
    }
}
