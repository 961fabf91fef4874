package io.coverbridge.adapter.file;

import java.util.Locale;

/** What is to be done next with a file. */
enum Step {
    /** Bring it to the carrier. */
    TRANSMIT,
    /** Ask for the carrier's answer. */
    FETCH,
    /** See what an acknowledgement says. */
    APPLY,
    /** End the instructions that were in the file. */
    SETTLE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
