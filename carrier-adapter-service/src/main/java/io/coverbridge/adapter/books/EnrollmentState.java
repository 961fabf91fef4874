package io.coverbridge.adapter.books;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coverbridge.events.member.FamilyEnrollment;
import java.time.LocalDate;
import java.util.Locale;

/** What an enrollment is on a day; it follows from its dates. */
public enum EnrollmentState {
    /** Begins later. */
    PENDING,
    /** Counts on that day. */
    ACTIVE,
    /** Has ended before. */
    TERMINATED,
    /** Ends before it begins: it never counted. */
    WAIVED;

    static EnrollmentState of(FamilyEnrollment enrollment, LocalDate day) {
        if (enrollment.effectiveEndDate().isBefore(enrollment.effectiveStartDate())) {
            return WAIVED;
        } else if (enrollment.effectiveEndDate().isBefore(day)) {
            return TERMINATED;
        }
        return enrollment.effectiveStartDate().isAfter(day) ? PENDING : ACTIVE;
    }

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
