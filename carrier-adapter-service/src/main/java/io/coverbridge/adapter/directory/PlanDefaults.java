package io.coverbridge.adapter.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for plans of a line, where the directory does not say otherwise.
 *
 * @param forEmployeesOnly whether dependents are left out
 * @param details what plan records of the line carry, as the API spells it
 */
record PlanDefaults(boolean forEmployeesOnly, Map<String, Object> details) {

    private static final Set<String> HEALTH = Set.of("medical", "dental", "vision");
    private static final Set<String> BY_VOLUME = Set.of("life", "add", "std", "ltd", "critical_illness", "health_fund");
    private static final Set<String> INCOME = Set.of("std", "ltd");
    private static final Set<String> PAID_BY_EMPLOYER = Set.of("life", "add");
    private static final Set<String> UNTIL_AN_AGE = Set.of(
            "medical", "dental", "vision", "life", "critical_illness", "accident", "cancer", "hospital_indemnity");

    private static final List<Map<String, Object>> AFTER_HIRE = List.of(Map.of(
            "waiting_period_enrollment_type",
            "new_member",
            "waiting_period_rule",
            "first_of_month_after_hire_date",
            "waiting_period_coinciding",
            true));

    private static final List<Map<String, Object>> UNTIL_26 = List.of(Map.of(
            "dependent_child_age_limit",
            26,
            "dependent_child_termination_rule",
            "end_of_month_after_birthday",
            "dependent_child_type",
            "dependent_child"));

    static PlanDefaults of(String line, @Nullable String planType) {
        boolean employeesOnly = INCOME.contains(line) || (PAID_BY_EMPLOYER.contains(line) && "basic".equals(planType));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("waiting_periods", AFTER_HIRE);
        details.put("plan_configuration", Map.of());
        if (HEALTH.contains(line)) {
            details.put("cobra_rules", Map.of("eligible", true));
        }
        if (BY_VOLUME.contains(line)) {
            details.put("volume_rules", Map.of("volume_type", volumeType(line)));
        }
        if (UNTIL_AN_AGE.contains(line) && !employeesOnly) {
            details.put("dependent_child_age_limits", UNTIL_26);
        }
        return new PlanDefaults(employeesOnly, details);
    }

    /** What a volume is an amount of. */
    private static String volumeType(String line) {
        return switch (line) {
            case "std" -> "weekly_benefit";
            case "ltd" -> "monthly_benefit";
            default -> "lump_sum";
        };
    }
}
