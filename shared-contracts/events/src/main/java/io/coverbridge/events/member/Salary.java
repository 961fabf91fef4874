package io.coverbridge.events.member;

import io.coverbridge.events.field.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an employee is paid.
 *
 * @param amount dollars, with cents, above 0
 * @param effectiveDate since or from when; known to snapshots only
 */
public record Salary(
        @Nullable BigDecimal amount,
        @Nullable SalaryType type,
        @Nullable SalaryUnit unit,
        @Nullable LocalDate effectiveDate) {

    /** Most that is believed to be a salary, in dollars. */
    public static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999.99");

    public Salary {
        Fields.check(
                amount == null || (amount.signum() > 0 && amount.compareTo(MAX_AMOUNT) <= 0),
                "amount",
                "is not between 0 and " + MAX_AMOUNT);
        Fields.givenDate(effectiveDate, "effective_date");
    }

    @Override
    public String toString() {
        return "Salary[redacted]";
    }
}
