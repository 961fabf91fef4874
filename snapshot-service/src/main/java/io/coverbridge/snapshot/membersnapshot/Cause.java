package io.coverbridge.snapshot.membersnapshot;

import java.util.Locale;

/** Who made a snapshot take a step. */
enum Cause {
    /** The platform posted a snapshot. */
    PLATFORM,
    /** The carrier answered. */
    CARRIER,
    /** The connection that a snapshot waited for was completed. */
    CONNECTION;

    /** As the history spells it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
