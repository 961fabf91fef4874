package io.coverbridge.adapter.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a carrier answered, in one word. */
public enum AnswerKind {
    ACCEPTED,
    WAITING,
    NEEDS_AUTHORIZATION,
    AUTHORIZED,
    ACTION_REQUIRED,
    UNDER_REVIEW,
    CONNECTED,
    DELIVERED,
    /** Delivered, but the carrier holds something else than it was told. */
    DELIVERED_CHANGED,
    HELD_UNTIL,
    QUEUED,
    SCHEDULED,
    IN_PROGRESS,
    /** The carrier has the file that it was brought. */
    TAKEN,
    REFUSED,
    TIMED_OUT;

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
