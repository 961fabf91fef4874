package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which place a member has in the family. */
public enum IndividualType {
    DEPENDENT,
    EMPLOYEE;

    /** As the API and the events spell it, e.g. {@code employee}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
