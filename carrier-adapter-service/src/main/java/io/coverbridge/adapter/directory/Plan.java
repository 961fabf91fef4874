package io.coverbridge.adapter.directory;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
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
 * @param effectiveEndDate last day on which it covers anyone; absent while it goes on
 * @param eligibleMemberTypes who may enroll: {@code all}, {@code employee}, {@code child}, {@code spouse}, {@code
 *     domestic-partner}, {@code employee-with-dependents}
 * @param terminationPolicy when coverage ends after employment does
 * @param details what else the line knows, as the API spells it; what is given here comes before what is usual
 */
public record Plan(
        String name,
        String lineOfCoverage,
        @Nullable String planType,
        @Nullable String code,
        LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,
        List<String> eligibleMemberTypes,
        String terminationPolicy,
        Map<String, Object> details) {

    /** Everybody in the family may enroll. */
    public static final String ALL = "all";

    /** Only the employee may. */
    public static final String EMPLOYEE = "employee";

    private static final String WITH_DEPENDENTS = "employee-with-dependents";
    private static final String CHILD = "child";

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
        return eligibleMemberTypes.stream().anyMatch(type -> !type.equals(EMPLOYEE));
    }

    /** Whether somebody may enroll who is this to the employee; null for the employee. */
    public boolean covers(@Nullable Relationship relationship) {
        if (relationship == null
                || eligibleMemberTypes.contains(ALL)
                || eligibleMemberTypes.contains(WITH_DEPENDENTS)) {
            return true;
        }
        return switch (relationship) {
            case SPOUSE, DOMESTIC_PARTNER -> eligibleMemberTypes.contains(relationship.wire());
            case CHILD, GRANDCHILD, STEP_CHILD, FOSTER_CHILD, ADOPTED_CHILD, LEGAL_GUARDIANSHIP ->
                eligibleMemberTypes.contains(CHILD);
            case CIVIL_UNION, EX_SPOUSE, OTHER -> false;
        };
    }

    /** Whether the employee chooses, and pays for, taking part. */
    public boolean voluntary() {
        return "voluntary".equals(planType);
    }
}
