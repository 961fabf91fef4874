package io.coverbridge.connection.deadletter;

import java.util.Locale;

/** What has become of a dead letter. */
enum DeadLetterStatus {
    /** Nobody has decided. */
    OPEN,
    /** Being sent again. */
    REPLAYING,
    /** Sent again. If that failed, there is a new dead letter that names this one. */
    REPLAYED,
    /** Not worth another try. */
    DISCARDED,
    /** Was to be sent again, but its topic has it no more. */
    EXPIRED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
