package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What platform and carrier disagree about. */
public enum DifferenceObject {
    EMPLOYEE,
    DEPENDENT,
    INDIVIDUAL_ENROLLMENT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
