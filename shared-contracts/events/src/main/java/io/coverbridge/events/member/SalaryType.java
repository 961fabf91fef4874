package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a salary is paid for. */
public enum SalaryType {
    HOURLY,
    SALARY;

    /** As the API and the events spell it, e.g. {@code salary}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
