package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an employee is employed. */
public enum EmploymentStatus {
    FULL_TIME,
    PART_TIME,
    CONTRACT,
    DISABLED,
    TERMINATED,
    RETIRED;

    /** As the API and the events spell it, e.g. {@code part-time}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
