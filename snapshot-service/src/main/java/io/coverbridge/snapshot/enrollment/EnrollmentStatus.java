package io.coverbridge.snapshot.enrollment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** Where an enrollment stands on a day; follows from its dates. */
public enum EnrollmentStatus {
    /** It starts later. */
    PENDING,
    ACTIVE,
    /** It never counted: its end is before its start. */
    WAIVED,
    /** It has ended. */
    TERMINATED;

    /** As the API spells it, e.g. {@code active}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status on a day; {@code end} is the last day of coverage. */
    static EnrollmentStatus of(LocalDate start, LocalDate end, LocalDate date) {
        if (end.isBefore(start)) {
            return WAIVED;
        }
        if (end.isBefore(date)) {
            return TERMINATED;
        }
        return start.isAfter(date) ? PENDING : ACTIVE;
    }
}
