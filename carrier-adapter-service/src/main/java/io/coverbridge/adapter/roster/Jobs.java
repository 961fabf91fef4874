package io.coverbridge.adapter.roster;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What employees of a roster do and earn. */
final class Jobs {

    private static final LocalDate EARLIEST_HIRE = LocalDate.of(2004, 1, 1);
    private static final LocalDate LATEST_HIRE = LocalDate.of(2025, 10, 31);
    private static final int FULL_TIME_HOURS = 40;
    private static final int WEEKS = 52;
    private static final int ROUNDED_TO = 50;

    private Jobs() {}

    /** The job of somebody who was born on that day; nobody is hired before 18. */
    static Employment of(Draw draw, LocalDate birth) {
        Words.Occupation occupation = draw.of(Words.ALL.occupations());
        LocalDate grown = birth.plusYears(Household.YOUNGEST);
        LocalDate hired = draw.between(grown.isAfter(EARLIEST_HIRE) ? grown : EARLIEST_HIRE, LATEST_HIRE);
        int yearly = draw.between(occupation.from() / ROUNDED_TO, occupation.to() / ROUNDED_TO) * ROUNDED_TO;
        boolean fullTime = draw.chance(90);
        return new Employment(
                fullTime ? EmploymentStatus.FULL_TIME : EmploymentStatus.PART_TIME,
                fullTime ? FULL_TIME_HOURS : draw.between(20, 29),
                occupation.title(),
                new EmploymentDates(hired, fullTime ? hired : null, null, null, null),
                fullTime ? yearly(yearly) : hourly(yearly));
    }

    private static Salary yearly(int dollars) {
        return new Salary(BigDecimal.valueOf(dollars), SalaryType.SALARY, SalaryUnit.ANNUAL, null);
    }

    private static Salary hourly(int dollarsPerYear) {
        int cents = dollarsPerYear * 100 / (WEEKS * FULL_TIME_HOURS);
        return new Salary(BigDecimal.valueOf(cents, 2), SalaryType.HOURLY, SalaryUnit.HOUR, null);
    }

    /** What a job pays in a week, in whole dollars. */
    static int weeklyPay(Employment employment) {
        Salary salary = employment.salary();
        if (salary == null || salary.amount() == null) {
            return 0;
        }
        return salary.unit() == SalaryUnit.HOUR
                ? salary.amount().intValue() * employment.hoursWorked()
                : salary.amount().intValue() / WEEKS;
    }
}
