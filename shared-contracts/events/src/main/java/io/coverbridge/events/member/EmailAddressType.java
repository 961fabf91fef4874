package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose e-mail address it is. */
public enum EmailAddressType {
    HOME,
    WORK;

    /** As the API and the events spell it, e.g. {@code work}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
