package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * An employee's job. Never prints itself.
 *
 * @param hoursWorked hours per week, 0 to 168
 */
public record Employment(
        EmploymentStatus employmentStatus,
        int hoursWorked,
        @Nullable String occupation,
        EmploymentDates employmentDates,
        @Nullable Salary salary) {

    /** Hours that a week has. */
    public static final int MAX_HOURS = 168;

    public Employment {
        requireNonNull(employmentStatus, "employment_status");
        Fields.check(hoursWorked >= 0 && hoursWorked <= MAX_HOURS, "hours_worked", "is not between 0 and " + MAX_HOURS);
        Fields.optionalLine(occupation, 255, "occupation");
        requireNonNull(employmentDates, "employment_dates");
    }

    @Override
    public String toString() {
        return "Employment[redacted]";
    }
}
