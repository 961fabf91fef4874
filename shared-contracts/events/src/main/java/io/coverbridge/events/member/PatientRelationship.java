package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the provider knows the patient. */
public enum PatientRelationship {
    ESTABLISHED,
    NOT_ESTABLISHED,
    UNKNOWN;

    /** As the API and the events spell it, e.g. {@code not_established}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
