package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a dependent is to the employee. */
public enum Relationship {
    SPOUSE,
    CHILD,
    DOMESTIC_PARTNER,
    GRANDCHILD,
    CIVIL_UNION,
    STEP_CHILD,
    FOSTER_CHILD,
    ADOPTED_CHILD,
    LEGAL_GUARDIANSHIP,
    EX_SPOUSE,
    OTHER;

    /** As the API and the events spell it, e.g. {@code child}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
