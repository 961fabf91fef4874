package io.coverbridge.adapter.emulator;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * One turn of an emulated carrier in a conversation.
 *
 * @param says what it answers
 * @param then how long it then takes until it has something new to say, at pace 1
 */
record Turn(Line says, Duration then) {

    static Turn of(Line says) {
        return new Turn(says, Duration.ZERO);
    }

    static Turn of(Line says, long seconds) {
        return new Turn(says, Duration.of(seconds, ChronoUnit.SECONDS));
    }

    /** What an emulated carrier can say. */
    enum Line {
        ACCEPTED,
        NEEDS_AUTHORIZATION,
        AUTHORIZED,
        NEVER_AUTHORIZED,
        WRONG_GROUP_ID,
        UNKNOWN_GROUP,
        UNDER_REVIEW,
        SILENCE,
        CONNECTED
    }
}
