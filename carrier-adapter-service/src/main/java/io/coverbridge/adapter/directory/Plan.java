package io.coverbridge.adapter.directory;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan that a carrier sells. Only name and line have to be given: what is left out is what is usual in the line, so
 * that the directory stays short and rows that were written before a field was known can be read.
 *
 * @param name as the carrier prints it
 * @param lineOfCoverage line of coverage as snapshots spell it, e.g. {@code medical}
 * @param planType kind of plan within its line, e.g. {@code ppo}; absent where the line knows no kinds
 * @param code short name at the carrier
 * @param effectiveStartDate first day on which it covers anyone
 * @param eligibleMemberTypes who may enroll, {@code all} or {@code employee}
 * @param terminationPolicy when coverage ends after employment does
 * @param details what else the line knows, as the API spells it; what is given here comes before what is usual
 */
public record Plan(
        String name,
        String lineOfCoverage,
        @Nullable String planType,
        @Nullable String code,
        LocalDate effectiveStartDate,
        List<String> eligibleMemberTypes,
        String terminationPolicy,
        Map<String, Object> details) {

    /** Everybody in the family may enroll. */
    public static final String ALL = "all";

    /** Only the employee may. */
    public static final String EMPLOYEE = "employee";

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    // What is not given arrives as null, whatever the types say: the reader of JSON knows nothing of them.
    public Plan {
        requireNonNull(name, "name");
        requireNonNull(lineOfCoverage, "line_of_coverage");
        PlanDefaults usual = PlanDefaults.of(lineOfCoverage, planType);
        effectiveStartDate = effectiveStartDate == null ? FIRST_DAY : effectiveStartDate;
        eligibleMemberTypes = eligibleMemberTypes == null
                ? List.of(usual.forEmployeesOnly() ? EMPLOYEE : ALL)
                : List.copyOf(eligibleMemberTypes);
        terminationPolicy = terminationPolicy == null ? "end_of_month" : terminationPolicy;
        Map<String, Object> complete = new LinkedHashMap<>(usual.details());
        if (details != null) {
            complete.putAll(details);
        }
        details = Collections.unmodifiableMap(complete);
    }

    /** Its line. */
    public LineOfCoverage line() {
        return LineOfCoverage.valueOf(lineOfCoverage.toUpperCase(Locale.ROOT));
    }

    /** Whether dependents may enroll. */
    public boolean coversDependents() {
        return eligibleMemberTypes.contains(ALL);
    }

    /** Whether the employee chooses, and pays for, taking part. */
    public boolean voluntary() {
        return "voluntary".equals(planType);
    }
}
