package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Marital status of a person. */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DOMESTIC_PARTNER,
    DIVORCED,
    WIDOWED,
    LEGALLY_SEPARATED;

    /** As the API and the events spell it, e.g. {@code married}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
