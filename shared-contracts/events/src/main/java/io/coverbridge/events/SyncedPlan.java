package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plan that a group has at a carrier.
 *
 * @param id the plan; stays the same in every run
 * @param planType kind of plan within its line, e.g. {@code ppo} or {@code basic}; absent where the line knows no kinds
 * @param eligibleMemberTypes who may enroll: {@code all}, {@code employee}, {@code child}, {@code spouse}, {@code
 *     domestic-partner}, {@code employee-with-dependents}; at least one
 * @param terminationPolicy when coverage ends after employment does, e.g. {@code end_of_month}
 * @param details what else the line knows (cobra_rules, network, metal_tier, volume_rules and so on), as the API spells it
 */
public record SyncedPlan(
        UUID id,
        LineOfCoverage lineOfCoverage,
        String name,
        @Nullable String code,
        @Nullable String planType,
        LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,
        List<String> eligibleMemberTypes,
        String terminationPolicy,
        Map<String, @Nullable Object> details) {

    private static final Pattern WORD = Pattern.compile("[a-z]+([-_][a-z]+)*");

    public SyncedPlan {
        requireNonNull(id, "id");
        requireNonNull(lineOfCoverage, "line_of_coverage");
        Fields.line(name, 255, "name");
        Fields.givenLine(code, 255, "code");
        if (planType != null) {
            Fields.form(planType, WORD, 64, "plan_type");
        }
        Fields.date(effectiveStartDate, "effective_start_date");
        Fields.givenDate(effectiveEndDate, "effective_end_date");
        eligibleMemberTypes =
                Fields.list(requireNonNull(eligibleMemberTypes, "eligible_member_types"), 6, "eligible_member_types");
        eligibleMemberTypes.forEach(type -> Fields.form(type, WORD, 64, "eligible_member_types"));
        Fields.check(!eligibleMemberTypes.isEmpty(), "eligible_member_types", "is empty");
        Fields.form(terminationPolicy, WORD, 64, "termination_policy");
        details = Fields.object(requireNonNull(details, "details"), 50, "details");
    }
}
