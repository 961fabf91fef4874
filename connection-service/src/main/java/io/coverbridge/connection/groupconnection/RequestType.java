package io.coverbridge.connection.groupconnection;

import java.util.Locale;

/** Whether a connection brought its group along. */
enum RequestType {
    /** The group was created with the connection. */
    INITIAL,
    /** The group was there before. */
    INCREMENTAL;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
