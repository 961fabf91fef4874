package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which kind of change an event causes. */
public enum EventCategory {
    COVERAGE,
    DEMOGRAPHIC;

    /** As the API and the events spell it, e.g. {@code demographic}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
