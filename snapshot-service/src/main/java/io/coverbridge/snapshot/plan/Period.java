package io.coverbridge.snapshot.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a day stands to a period; the end is the last day that belongs to it. Exactly one is true of any day. */
enum Period {
    /** The period is still to come. */
    LATER("(" + Period.NOT_OVER + " and effectiveStartDate is not null and effectiveStartDate > :date)"),
    /** The day is within. */
    OPEN("(" + Period.NOT_OVER + " and (effectiveStartDate is null or effectiveStartDate <= :date))"),
    /** The period has ended. */
    OVER("(effectiveEndDate is not null and effectiveEndDate < :date)");

    private static final String NOT_OVER = "(effectiveEndDate is null or effectiveEndDate >= :date)";

    private final String condition;

    Period(String condition) {
        this.condition = condition;
    }

    /** A condition for a query, which has the parameter {@code :date}: the day stands in one of these ways. */
    static String any(Set<Period> periods) {
        return periods.stream().sorted().map(period -> period.condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    static Period of(@Nullable LocalDate start, @Nullable LocalDate end, LocalDate date) {
        if (end != null && end.isBefore(date)) {
            return OVER;
        }
        return start != null && start.isAfter(date) ? LATER : OPEN;
    }
}
