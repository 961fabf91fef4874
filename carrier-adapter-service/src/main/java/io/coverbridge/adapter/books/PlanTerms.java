package io.coverbridge.adapter.books;

import io.coverbridge.events.member.LineOfCoverage;
import java.util.List;
import java.util.Set;

/**
 * What plans of a line may say, as the API of the plans has it.
 *
 * @param planTypes kinds of plan that the line knows; empty if it knows none
 * @param typeRequired whether every plan of the line is of one
 * @param fields what its plans say beyond what all plans say
 */
record PlanTerms(Set<String> planTypes, boolean typeRequired, Set<String> fields) {

    static final String COBRA = "cobra_rules";
    static final String VOLUME = "volume_rules";
    static final String AGES = "dependent_child_age_limits";
    static final String BENEFITS = "benefits";
    static final String NETWORK = "network";
    static final String METAL = "metal_tier";
    static final String VOLUNTARY = "voluntary";

    /** What goes beyond the fields that a plan has by itself. */
    static final List<String> DETAILS =
            List.of("waiting_periods", "plan_configuration", COBRA, VOLUME, AGES, BENEFITS, NETWORK, METAL, VOLUNTARY);

    /** Of these, what only some lines know. */
    static final List<String> OF_SOME_LINES = DETAILS.subList(2, DETAILS.size());

    static final Set<String> MEMBER_TYPES =
            Set.of("all", "employee", "child", "spouse", "domestic-partner", "employee-with-dependents");
    static final Set<String> TERMINATION_POLICIES = Set.of(
            "end_of_month", "last_work_date", "fifteenth_of_month", "first_of_following_month", "end_of_plan_year");
    static final Set<String> METAL_TIERS = Set.of("platinum", "gold", "silver", "bronze");
    static final Set<String> WAITING = Set.of("current_member", "new_member", "rehire");
    static final Set<String> WAITING_UNITS = Set.of("day", "week", "month", "year", "business_day");
    static final Set<String> CHILD_TYPES = Set.of("dependent_child", "student");
    static final Set<String> CHILD_ENDS =
            Set.of("date_of_birth", "end_of_month_after_birthday", "end_of_year_after_birthday");

    /** Rules that need neither an amount nor anything else. */
    static final String ON_HIRE = "hire_date";

    /** The rule that needs an amount and a unit. */
    static final String AFTER_PERIOD = "after_waiting_period";

    /** Rules that name a day of the month; they need to say whether the day itself counts. */
    static final Set<String> ON_A_DAY_OF_THE_MONTH = Set.of(
            "first_of_month_after_hire_date",
            "fifteenth_of_month_after_hire_date",
            "first_or_fifteenth_of_month_after_hire_date",
            "first_of_month_after_event",
            "fifteenth_of_month_after_event",
            "first_or_fifteenth_of_month_after_event");

    /** Rules that need all of it. */
    static final Set<String> ON_A_DAY_AFTER_PERIOD = Set.of(
            "first_of_month_after_waiting_period",
            "fifteenth_of_month_after_waiting_period",
            "first_or_fifteenth_of_month_after_waiting_period");

    private static final Set<String> BASIC_OR_VOLUNTARY = Set.of("basic", "voluntary");

    static PlanTerms of(LineOfCoverage line) {
        return switch (line) {
            case MEDICAL ->
                new PlanTerms(
                        Set.of("hmo", "ppo", "epo", "pos", "hdhp", "hmp"), false, Set.of(COBRA, NETWORK, METAL, AGES));
            case DENTAL ->
                new PlanTerms(
                        Set.of("ppo", "pos", "dhmo", "epo", "aso", "indemnity"),
                        false,
                        Set.of(COBRA, NETWORK, VOLUNTARY, BENEFITS, AGES));
            case VISION -> new PlanTerms(Set.of(), false, Set.of(COBRA, VOLUNTARY, BENEFITS, AGES));
            case LIFE, CRITICAL_ILLNESS -> new PlanTerms(BASIC_OR_VOLUNTARY, true, Set.of(VOLUME, BENEFITS, AGES));
            case ADD, STD, LTD -> new PlanTerms(BASIC_OR_VOLUNTARY, true, Set.of(VOLUME, BENEFITS));
            case ACCIDENT, CANCER, HOSPITAL_INDEMNITY -> new PlanTerms(BASIC_OR_VOLUNTARY, true, Set.of(AGES));
            case HEALTH_FUND -> new PlanTerms(Set.of("hsa", "fsa", "dca", "lpfsa", "hra"), true, Set.of(VOLUME, COBRA));
            case PHARMACY -> new PlanTerms(Set.of("pharmacy"), false, Set.of(VOLUNTARY, COBRA));
            case WELLNESS -> new PlanTerms(Set.of("wellness", "eap"), false, Set.of(BENEFITS, COBRA));
        };
    }

    /** Whether enrollments of the line have a volume. Hospital indemnity has one without rules for it. */
    static boolean knowsVolume(LineOfCoverage line) {
        return line == LineOfCoverage.HOSPITAL_INDEMNITY || of(line).fields().contains(VOLUME);
    }
}
