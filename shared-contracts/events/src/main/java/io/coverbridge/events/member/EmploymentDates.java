package io.coverbridge.events.member;

import io.coverbridge.events.field.Fields;
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
        Fields.date(hireDate, "hire_date");
        Fields.givenDate(fullTimeStart, "full_time_start");
        Fields.givenDate(rehire, "rehire");
        Fields.givenDate(retirement, "retirement");
        Fields.givenDate(terminated, "terminated");
    }

    @Override
    public String toString() {
        return "EmploymentDates[redacted]";
    }
}
