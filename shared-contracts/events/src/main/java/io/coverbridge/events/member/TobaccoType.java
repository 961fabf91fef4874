package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A kind of tobacco. */
public enum TobaccoType {
    PIPE,
    CIGARETTES,
    CHEWING_TOBACCO;

    /** As the API and the events spell it, e.g. {@code cigarettes}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
