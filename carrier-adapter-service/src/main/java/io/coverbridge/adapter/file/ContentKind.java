package io.coverbridge.adapter.file;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a file is. */
enum ContentKind {
    /** An 834 that tells what changes. */
    CHANGE("change"),
    /** An 834 that tells everybody who is covered. */
    FULL("full"),
    /** An acknowledgement of an interchange. */
    TA1("ta1"),
    /** An acknowledgement of what is in it. */
    ACK_999("999"),
    /** Something that came in and cannot be understood. */
    UNKNOWN("unknown");

    private final String wire;

    ContentKind(String wire) {
        this.wire = wire;
    }

    @JsonValue
    String wire() {
        return wire;
    }
}
