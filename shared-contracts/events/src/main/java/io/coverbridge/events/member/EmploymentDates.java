package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates of an employment. */
public record EmploymentDates(
        LocalDate hireDate,
        @Nullable LocalDate fullTimeStart,
        @Nullable LocalDate rehire,
        @Nullable LocalDate retirement,
        @Nullable LocalDate terminated) {
    public EmploymentDates {
        requireNonNull(hireDate, "hire_date");
    }
}
