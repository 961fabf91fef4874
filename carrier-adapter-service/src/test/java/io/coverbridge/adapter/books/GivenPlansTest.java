package io.coverbridge.adapter.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.CarrierDescribed;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.error.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenPlansTest {

    private static final CarrierDirectory DIRECTORY = new CarrierDirectory();

    @Test
    void withoutPlansTheGroupHasThoseOfItsCarrier() {
        Carrier carrier = DIRECTORY.get(Carriers.CASCADE);
        assertThat(new GivenPlans(carrier, new Violations()).read(null)).isEqualTo(carrier.plans());
    }

    @Test
    void everyPlanThatCarriersSellCanBeShownAndGivenBack() {
        for (Carrier carrier : DIRECTORY.all()) {
            List<PlanBody> shown = carrier.plans().stream()
                    .map(GivenPlansTest::synced)
                    .map(PlanBody::of)
                    .toList();
            Violations violations = new Violations();
            assertThat(new GivenPlans(carrier, violations).read(shown)).isEqualTo(carrier.plans());
            assertThat(violations.all()).isEmpty();
        }
    }

    @Test
    void everyKindOfPlanOfEveryLineWithEverythingThatItsLineKnows() {
        for (LineOfCoverage line : LineOfCoverage.values()) {
            PlanTerms terms = PlanTerms.of(line);
            for (String type : terms.planTypes().isEmpty() ? List.of("") : terms.planTypes()) {
                StringBuilder plan =
                        new StringBuilder("{\"name\": \"A\", \"line_of_coverage\": \"" + line.wire() + "\"");
                if (!type.isEmpty()) {
                    plan.append(", \"plan_type\": \"").append(type).append('"');
                }
                terms.fields().forEach(field -> plan.append(", ").append(EXTRAS.get(field)));
                plan.append(", \"effective_end_date\": \"2026-12-31\"}");
                Violations violations = new Violations();
                Plan read = new GivenPlans(sellingAll(), violations)
                        .read(List.of(body(plan.toString())))
                        .get(0);
                assertThat(violations.all()).as(plan.toString()).isEmpty();
                assertThat(read.details()).containsKeys(terms.fields().toArray(String[]::new));
                assertThat(read.effectiveEndDate()).isEqualTo(LocalDate.of(2026, 12, 31));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'plan_type': 'dhmo'                       | plan_type: Must be one of: epo, hdhp, hmo, hmp, pos, ppo.",
                "'line_of_coverage': 'life'                | plan_type: Missing data for required field.",
                "'line_of_coverage': 'vision', 'plan_type': 'ppo' | plan_type: Plans of the line vision have none.",
                "'line_of_coverage': 'pharmacy'            | line_of_coverage: The carrier does not sell it.",
                "'line_of_coverage': 'std', 'plan_type': 'voluntary' | line_of_coverage: The carrier does not sell it.",
                "'metal_tier': 'tin'                       | metal_tier: Must be one of: bronze, gold, platinum, silver.",
                "'voluntary': true                         | voluntary: Plans of the line medical have none.",
                "'volume_rules': {}                        | volume_rules: Plans of the line medical have none.",
                "'termination_policy': 'never'             | termination_policy: Must be one of: end_of_month, end_of_plan_year, fifteenth_of_month, first_of_following_month, last_work_date.",
                "'eligible_member_types': ['all', 'cat']   | eligible_member_types[1]: Must be one of: all, child, domestic-partner, employee, employee-with-dependents, spouse.",
                "'effective_start_date': '2025-01-01', 'effective_end_date': '2024-12-31' | effective_end_date: Is before the start.",
                "'waiting_periods': [{'waiting_period_enrollment_type': 'x', 'waiting_period_rule': 'hire_date'}] | waiting_periods[0].waiting_period_enrollment_type: Must be one of: current_member, new_member, rehire.",
                "'waiting_periods': [{'waiting_period_enrollment_type': 'rehire', 'waiting_period_rule': 'after_waiting_period'}] | waiting_periods[0].waiting_period_amount: Missing data for required field.",
                "'waiting_periods': [{'waiting_period_enrollment_type': 'rehire', 'waiting_period_rule': 'first_of_month_after_event'}] | waiting_periods[0].waiting_period_coinciding: Missing data for required field.",
                "'waiting_periods': [{'waiting_period_enrollment_type': 'rehire', 'waiting_period_rule': 'after_waiting_period', 'waiting_period_amount': 1, 'waiting_period_unit': 'moon'}] | waiting_periods[0].waiting_period_unit: Must be one of: business_day, day, month, week, year.",
                "'dependent_child_age_limits': [{'dependent_child_age_limit': 26, 'dependent_child_termination_rule': 'date_of_birth', 'dependent_child_type': 'niece'}] | dependent_child_age_limits[0].dependent_child_type: Must be one of: dependent_child, student.",
                "'line_of_coverage': 'life', 'plan_type': 'basic', 'volume_rules': {'flat_amount': -1} | volume_rules.flat_amount: Must be a whole number from 1 to 100000000.",
                "'plan_configuration': {'a':{'b':{'c':{'d':{'e':{'f':{'g':{'h':{'i':1}}}}}}}}} | plan_configuration: Is nested more than 8 deep.",
                "'plan_configuration': {'':1} | plan_configuration: Has a key that is empty, longer than 255, or no plain text.",
            })
    void eachBrokenRuleIsToldAtItsPath(String fields, String told) {
        String plan = "{'name': 'A', 'line_of_coverage': 'medical', " + fields + "}";
        String json = fields.startsWith("'line_of_coverage'") ? "{'name': 'A', " + fields + "}" : plan;
        Violations violations = new Violations();
        new GivenPlans(DIRECTORY.get(Carriers.LAKESHORE), violations).read(List.of(body(json.replace('\'', '"'))));
        assertThat(violations.all()).extracting(Violation::toString).contains("plans[0]." + told);
    }

    @Test
    void twoPlansOfAGroupHaveTwoNames() {
        PlanBody plan = body("{\"name\": \"A\", \"line_of_coverage\": \"medical\"}");
        Violations violations = new Violations();
        new GivenPlans(DIRECTORY.get(Carriers.LAKESHORE), violations).read(List.of(plan, plan));
        assertThat(violations.all())
                .extracting(Violation::toString)
                .containsExactly("plans[1].name: Another plan of the group has this name.");
    }

    private static final Map<String, String> EXTRAS = Map.of(
            "cobra_rules", "\"cobra_rules\": {\"eligible\": true}",
            "volume_rules", "\"volume_rules\": {\"flat_amount\": 25000}",
            "dependent_child_age_limits",
                    "\"dependent_child_age_limits\": [{\"dependent_child_age_limit\": 26,"
                            + " \"dependent_child_termination_rule\": \"end_of_year_after_birthday\","
                            + " \"dependent_child_type\": \"student\"}]",
            "benefits", "\"benefits\": {\"portability\": \"yes\"}",
            "network", "\"network\": \"Select\"",
            "metal_tier", "\"metal_tier\": \"gold\"",
            "voluntary", "\"voluntary\": true");

    private static Carrier sellingAll() {
        CarrierDescribed described = DIRECTORY.get(Carriers.LAKESHORE).described();
        return new Carrier(
                new CarrierDescribed(
                        described.id(),
                        described.version(),
                        described.internalName(),
                        described.displayName(),
                        described.state(),
                        described.kind(),
                        Arrays.stream(LineOfCoverage.values())
                                .map(line -> line.wire().replace('_', '-'))
                                .toList(),
                        true,
                        described.groupIdFormat(),
                        described.rules()),
                List.of(),
                null);
    }

    private static SyncedPlan synced(Plan plan) {
        return new SyncedPlan(
                UUID.randomUUID(),
                plan.line(),
                plan.name(),
                plan.code(),
                plan.planType(),
                plan.effectiveStartDate(),
                plan.effectiveEndDate(),
                plan.eligibleMemberTypes(),
                plan.terminationPolicy(),
                new LinkedHashMap<>(plan.details()));
    }

    private static PlanBody body(String json) {
        try {
            return EventJson.mapper().readValue(json, PlanBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
