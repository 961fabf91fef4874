package io.coverbridge.adapter.books;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of change that a carrier makes on its own side. */
public enum ChangeType {
    /** Enrollments end. */
    TERMINATION,
    /** Enrollments have another volume. */
    VOLUME,
    /** Somebody was born on another day. */
    BIRTH_DATE,
    /** The family leaves the carrier. */
    REMOVAL;

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
