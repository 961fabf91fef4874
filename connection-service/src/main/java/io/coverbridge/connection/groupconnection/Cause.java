package io.coverbridge.connection.groupconnection;

import java.util.Locale;

/** Who moved a connection. */
enum Cause {
    /** The organization that asked for it. */
    PLATFORM,
    /** The carrier's side. */
    CARRIER;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
