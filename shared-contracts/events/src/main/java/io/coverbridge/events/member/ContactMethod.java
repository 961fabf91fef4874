package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a person prefers to be reached. */
public enum ContactMethod {
    MAIL,
    EMAIL,
    HOME_PHONE,
    WORK_PHONE,
    OTHER;

    /** As the API and the events spell it, e.g. {@code email}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
