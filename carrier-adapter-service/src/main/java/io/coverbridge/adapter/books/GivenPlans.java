package io.coverbridge.adapter.books;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the plans that a group is to have at a carrier. */
final class GivenPlans {

    private static final int MOST_DOLLARS = 100_000_000;
    private static final Set<String> WAITING_RULES = waitingRules();

    private final Carrier carrier;
    private final Violations violations;

    GivenPlans(Carrier carrier, Violations violations) {
        this.carrier = carrier;
        this.violations = violations;
    }

    /** The plans, if nothing is wrong with them; those of the carrier if none are given. */
    List<Plan> read(@Nullable List<PlanBody> given) {
        if (given == null) {
            return carrier.plans();
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            check(given.get(i), "plans[" + i + "].");
            if (!names.add(Objects.requireNonNull(given.get(i).name()))) {
                violations.add("plans[" + i + "].name", "Another plan of the group has this name.");
            }
        }
        List<Plan> plans = new ArrayList<>();
        if (violations.isEmpty()) {
            given.forEach(plan -> plans.add(plan(plan)));
        }
        return plans;
    }

    private void check(PlanBody plan, String at) {
        LineOfCoverage line = Objects.requireNonNull(plan.lineOfCoverage());
        PlanTerms terms = PlanTerms.of(line);
        if (Objects.requireNonNull(plan.name()).chars().anyMatch(Character::isISOControl)) {
            violations.add(at + "name", "Not a valid string.");
        }
        checkType(plan.planType(), line, terms, at);
        Map<String, Object> details = plan.details();
        for (String field : PlanTerms.OF_SOME_LINES) {
            if (details.containsKey(field) && !terms.fields().contains(field)) {
                violations.add(at + field, "Plans of the line " + line.wire() + " have none.");
            }
        }
        violations.unlessOneOf(PlanTerms.TERMINATION_POLICIES, plan.terminationPolicy(), at + "termination_policy");
        violations.unlessOneOf(PlanTerms.METAL_TIERS, plan.metalTier(), at + "metal_tier");
        FreeObjects.check(plan.planConfiguration(), at + "plan_configuration", violations);
        FreeObjects.check(plan.volumeRules(), at + "volume_rules", violations);
        FreeObjects.check(plan.benefits(), at + "benefits", violations);
        checkFlatAmount(plan.volumeRules(), at);
        checkDates(plan.effectiveStartDate(), plan.effectiveEndDate(), at);
        each(
                plan.eligibleMemberTypes(),
                at + "eligible_member_types",
                (type, path) -> violations.unlessOneOf(PlanTerms.MEMBER_TYPES, type, path));
        each(plan.waitingPeriods(), at + "waiting_periods", this::checkWaiting);
        each(plan.dependentChildAgeLimits(), at + "dependent_child_age_limits", this::checkAges);
    }

    private void checkType(@Nullable String type, LineOfCoverage line, PlanTerms terms, String at) {
        if (type == null && terms.typeRequired()) {
            violations.missing(at + "plan_type");
            return;
        }
        if (type != null && terms.planTypes().isEmpty()) {
            violations.add(at + "plan_type", "Plans of the line " + line.wire() + " have none.");
            return;
        }
        violations.unlessOneOf(terms.planTypes(), type, at + "plan_type");
        if (!sells(line, type)) {
            violations.add(at + "line_of_coverage", "The carrier does not sell it.");
        }
    }

    /** Carrier records divide some lines into basic and voluntary. */
    private boolean sells(LineOfCoverage line, @Nullable String type) {
        String name = line.wire().replace('_', '-');
        List<String> sold = carrier.described().linesOfCoverage();
        return sold.contains(name) || sold.contains(line.wire()) || (type != null && sold.contains(name + "-" + type));
    }

    private void checkFlatAmount(@Nullable Map<String, @Nullable Object> rules, String at) {
        Object amount = rules == null ? null : rules.get("flat_amount");
        if (amount != null && !(amount instanceof Integer dollars && dollars >= 1 && dollars <= MOST_DOLLARS)) {
            violations.add(at + "volume_rules.flat_amount", "Must be a whole number from 1 to " + MOST_DOLLARS + ".");
        }
    }

    private void checkDates(@Nullable LocalDate start, @Nullable LocalDate end, String at) {
        if (end != null && start != null && end.isBefore(start)) {
            violations.add(at + "effective_end_date", "Is before the start.");
        }
    }

    private void checkWaiting(PlanBody.WaitingPeriod waiting, String at) {
        String rule = Objects.requireNonNull(waiting.waitingPeriodRule());
        violations.unlessOneOf(
                PlanTerms.WAITING, waiting.waitingPeriodEnrollmentType(), at + ".waiting_period_enrollment_type");
        violations.unlessOneOf(WAITING_RULES, rule, at + ".waiting_period_rule");
        violations.unlessOneOf(PlanTerms.WAITING_UNITS, waiting.waitingPeriodUnit(), at + ".waiting_period_unit");
        boolean afterPeriod = PlanTerms.ON_A_DAY_AFTER_PERIOD.contains(rule);
        boolean counts = afterPeriod || rule.equals(PlanTerms.AFTER_PERIOD);
        boolean onADay = afterPeriod || PlanTerms.ON_A_DAY_OF_THE_MONTH.contains(rule);
        if (counts && waiting.waitingPeriodAmount() == null) {
            violations.missing(at + ".waiting_period_amount");
        }
        if (counts && waiting.waitingPeriodUnit() == null) {
            violations.missing(at + ".waiting_period_unit");
        }
        if (onADay && waiting.waitingPeriodCoinciding() == null) {
            violations.missing(at + ".waiting_period_coinciding");
        }
    }

    private void checkAges(PlanBody.AgeLimit limit, String at) {
        violations.unlessOneOf(
                PlanTerms.CHILD_ENDS, limit.dependentChildTerminationRule(), at + ".dependent_child_termination_rule");
        violations.unlessOneOf(PlanTerms.CHILD_TYPES, limit.dependentChildType(), at + ".dependent_child_type");
    }

    private static <T> void each(@Nullable List<T> values, String path, PathCheck<T> check) {
        for (int i = 0; values != null && i < values.size(); i++) {
            check.at(values.get(i), path + "[" + i + "]");
        }
    }

    // What is left out becomes what is usual in the line, whatever the types of the record say.
    @SuppressWarnings("NullAway")
    private static Plan plan(PlanBody plan) {
        return new Plan(
                plan.name(),
                plan.lineOfCoverage().wire(),
                plan.planType(),
                plan.code(),
                plan.effectiveStartDate(),
                plan.effectiveEndDate(),
                plan.eligibleMemberTypes(),
                plan.terminationPolicy(),
                plan.details());
    }

    private static Set<String> waitingRules() {
        Set<String> rules = new HashSet<>(PlanTerms.ON_A_DAY_OF_THE_MONTH);
        rules.addAll(PlanTerms.ON_A_DAY_AFTER_PERIOD);
        rules.add(PlanTerms.ON_HIRE);
        rules.add(PlanTerms.AFTER_PERIOD);
        return Set.copyOf(rules);
    }

    /** A check of something at a place. */
    @FunctionalInterface
    private interface PathCheck<T> {
        void at(T value, String path);
    }
}
