package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which way platform and carrier disagree. */
public enum DifferenceClassification {
    /** The platform has it, the carrier does not. */
    MISSING_FROM_CARRIER,
    /** Both have it, with other values. */
    FIELD_MISMATCH,
    /** The carrier has it, the platform does not, or has ended it. */
    MISSING_FROM_PLATFORM;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
