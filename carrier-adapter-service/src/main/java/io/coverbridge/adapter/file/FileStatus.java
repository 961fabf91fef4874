package io.coverbridge.adapter.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a file stands. */
enum FileStatus {
    /** Made and numbered; on its way to the carrier. */
    WRITTEN,
    /** The carrier has it and has yet to say what it makes of it. */
    TRANSMITTED,
    /** Acknowledged without a fault. */
    ACCEPTED,
    /** Acknowledged, but for some of what is in it. */
    ACCEPTED_WITH_ERRORS,
    /** Acknowledged as one of which nothing was taken. */
    REJECTED,
    /** The carrier did not answer as often as is asked. */
    UNANSWERED,
    /** An acknowledgement that came in; nobody has looked at it. */
    RECEIVED,
    /** An acknowledgement that has had its effect. */
    APPLIED,
    /** An acknowledgement that cannot be relied upon and has no effect. */
    SET_ASIDE;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file that went out has its answer. */
    boolean isAnswered() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_ERRORS, REJECTED -> true;
            case WRITTEN, TRANSMITTED, UNANSWERED, RECEIVED, APPLIED, SET_ASIDE -> false;
        };
    }
}
