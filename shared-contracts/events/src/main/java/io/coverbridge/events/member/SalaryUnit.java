package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a salary is paid per. */
public enum SalaryUnit {
    ANNUAL,
    MONTH,
    SEMI_MONTHLY,
    WEEK,
    HOUR;

    /** As the API and the events spell it, e.g. {@code month}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
