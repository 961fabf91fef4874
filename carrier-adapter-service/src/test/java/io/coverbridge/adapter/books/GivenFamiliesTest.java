package io.coverbridge.adapter.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.adapter.roster.Roster;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.error.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenFamiliesTest {

    private static final UUID GROUP = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final String AT = "roster.families";

    private static final String FAMILY = """
            {"members": [
               {"individual_type": "dependent", "relationship": "child", "custom_individual_id": "E-17-1",
                "person": {"first_name": "Ismay", "last_name": "Brandywine", "date_of_birth": "2019-11-30", "sex": "F"}},
               {"individual_type": "employee", "custom_individual_id": "E-17",
                "person": {"first_name": "Odalys", "last_name": "Brandywine", "date_of_birth": "1988-03-09", "sex": "F",
                           "ssn": "912034471",
                           "home_address": {"street_one": "4 Heron Quay", "city": "Fernhollow", "state": "OR",
                                            "zip_code": "00010"},
                           "contact": {"home_phone": "+13165550111"}},
                "employment": {"employment_status": "full-time", "hours_worked": 40,
                               "employment_dates": {"hire_date": "2024-06-03"},
                               "salary": {"amount": 61000, "type": "salary", "unit": "annual"}}}],
             "coverages": [
               {"plan_name": "Lakeshore PPO 1500",
                "enrollments": [{"individual_id": "E-17", "effective_start_date": "2024-07-01"},
                                {"individual_id": "E-17-1", "effective_start_date": "2024-07-01"}]},
               {"plan_name": "Employee Voluntary Life",
                "enrollments": [{"individual_id": "E-17", "effective_start_date": "2024-07-01", "volume": 50000}]}]}
            """;

    private static final List<Plan> PLANS =
            new CarrierDirectory().get(Carriers.LAKESHORE).plans();

    @Test
    void whatFollowsIsFilledIn() {
        Family family = read(json(FAMILY)).get(0);
        FamilyMember employee = family.members().get(0);
        FamilyMember child = family.members().get(1);
        assertThat(employee.individualType()).isEqualTo(IndividualType.EMPLOYEE);
        assertThat(child.id()).isNotEqualTo(employee.id());
        assertThat(family.coverages().get(0).lineOfCoverage()).isEqualTo(LineOfCoverage.MEDICAL);
        assertThat(family.coverages().get(0).planId())
                .isEqualTo(plans().stream()
                        .filter(plan -> plan.name().equals("Lakeshore PPO 1500"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(family.enrollments())
                .extracting(FamilyEnrollment::individualId)
                .containsExactly(employee.id(), child.id(), employee.id());
        assertThat(family.enrollments())
                .extracting(FamilyEnrollment::effectiveEndDate)
                .containsOnly(FamilyEnrollment.OPEN_END);
        assertThat(family.enrollments()).extracting(FamilyEnrollment::id).doesNotHaveDuplicates();
    }

    @Test
    void idsThatWereLeftOutAreTheSameInEveryOrderAndInEveryPiece() {
        JsonNode other = with(
                with(json(FAMILY), "/members/1/custom_individual_id", ""), "/members/1/person/ssn", "\"912034472\"");
        ((ArrayNode) other.path("coverages")).removeAll();
        List<Family> together = read(json(FAMILY), other);
        assertThat(read(other, json(FAMILY))).containsExactlyInAnyOrderElementsOf(together);
        assertThat(read(other)).containsExactly(together.get(1));
        assertThat(together.get(0).members())
                .extracting(FamilyMember::id)
                .doesNotContainAnyElementsOf(
                        together.get(1).members().stream().map(FamilyMember::id).toList());
    }

    @Test
    void everyGeneratedFamilyCanBeGivenBack() {
        GroupAtCarrier group = new GroupAtCarrier(PLANS, 200, 42);
        List<Family> families = IntStream.range(0, 200)
                .mapToObj(index -> Roster.family(group, GROUP, 1_000, index))
                .toList();
        List<JsonNode> nodes = families.stream().map(EventJson::tree).toList();
        Violations violations = new Violations();
        assertThat(reader(violations).read(nodes, AT).stream().map(EventJson::tree))
                .containsExactlyElementsOf(nodes);
        assertThat(violations.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/members                                | | .members: Missing data for required field.",
                "/members                                | 7 | .members: Exactly one has to be the employee.",
                "/members/1/individual_type              | \"dependent\" | .members: Exactly one has to be the employee.",
                "/members/0/individual_type              | \"employee\" | .members: Exactly one has to be the employee.",
                "/members/0/individual_type              | \"pet\" | .members[0].individual_type: Not a valid choice.",
                "/members/0/individual_type              | | .members[0].individual_type: Missing data for required field.",
                "/members/0/relationship                 | | .members[0].relationship: Is for dependents, and each has one.",
                "/members/1/relationship                 | \"child\" | .members[1].relationship: Is for dependents, and each has one.",
                "/members/0/relationship                 | \"cousin\" | .members[0].relationship: Not a valid choice.",
                "/members/0/id                           | \"1\" | .members[0].id: Not a valid UUID.",
                "/members/0/person                       | | .members[0].person: Missing data for required field.",
                "/members/0/person                       | [] | .members[0].person: Not a valid object.",
                "/members/0/person/sex                   | \"W\" | .members[0].person.sex: Not a valid choice.",
                "/members/0/person/first_name            | | .members[0].person.first_name: Missing data for required field.",
                "/members/0/person/first_name            | \"\" | .members[0].person.first_name: Is empty.",
                "/members/0/person/first_name            | 7 | .members[0].person.first_name: Not a valid string.",
                "/members/0/person/date_of_birth         | \"2025-02-30\" | .members[0].person.date_of_birth: Not a valid date.",
                "/members/1/person/ssn                   | \"000034471\" | .members[1].person.ssn: Has another form.",
                "/members/0/person/ssn                   | \"912034471\" | .members[1].person.ssn: Another one in the group has this SSN.",
                "/members/1/person/home_address/state    | \"ZZ\" | .members[1].person.home_address.state: Not a valid choice.",
                "/members/1/person/home_address/zip_code | \"1\" | .members[1].person.home_address.zip_code: Has another form.",
                "/members/1/person/contact/home_phone    | true | .members[1].person.contact.home_phone: Not a valid string.",
                "/members/1/employment                   | | .members[1].employment: Missing data for required field.",
                "/members/1/employment/hours_worked      | 169 | .members[1].employment.hours_worked: Is not between 0 and 168.",
                "/members/1/employment/hours_worked      | 1.5 | .members[1].employment.hours_worked: Not a valid number.",
                "/members/1/employment/employment_status | \"idle\" | .members[1].employment.employment_status: Not a valid choice.",
                "/members/1/employment/salary/amount     | -1 | .members[1].employment.salary.amount: Is not between 0 and 999999999.99.",
                "/members/0/employment                   | {\"hours_worked\": 1} | .members[0].employment: Is for employees.",
                "/coverages                              | {} | .coverages: Not a valid list.",
                "/coverages/0                            | 1 | .coverages[0]: Not a valid object.",
                "/coverages/0/plan_name                  | \"Lakeshore Gold\" | .coverages[0].plan_name: The group has no plan with this name.",
                "/coverages/0/plan_name                  | | .coverages[0].plan_name: Missing data for required field.",
                "/coverages/0/plan_id                    | \"ab740704-7c37-4010-92b3-d22c6926be3e\" | .coverages[0].plan_id: Is not the id of this plan.",
                "/coverages/0/line_of_coverage           | \"dental\" | .coverages[0].line_of_coverage: Is not the line of this plan.",
                "/coverages/0/enrollments/1/individual_id | \"E-18\" | .coverages[0].enrollments[1].individual_id: Nobody in the family has this id.",
                "/coverages/0/enrollments/1/individual_id | | .coverages[0].enrollments[1].individual_id: Missing data for required field.",
                "/coverages/0/enrollments/1/individual_type | \"employee\" | .coverages[0].enrollments[1].individual_type: Is not what the individual is.",
                "/coverages/0/enrollments/1/individual_id | \"E-17\" | .coverages[0].enrollments[1].id: Another enrollment in the group has this id.",
                "/coverages/0/enrollments/0/effective_start_date | | .coverages[0].enrollments[0].effective_start_date: Missing data for required field.",
                "/coverages/0/enrollments/0/effective_end_date | \"2024-06-29\" | .coverages[0].enrollments[0].effective_end_date: Is more than a day before the start.",
                "/coverages/0/enrollments/0/volume       | 1000 | .coverages[0].enrollments[0].volume: Enrollments of this line have none.",
                "/coverages/1/enrollments/0/volume       | -1 | .coverages[1].enrollments[0].volume: Is negative.",
            })
    void eachBrokenRuleIsToldAtItsPath(String pointer, String value, String told) {
        Violations violations = new Violations();
        reader(violations).read(List.of(with(json(FAMILY), pointer, value == null ? "" : value)), AT);
        assertThat(violations.all()).extracting(Violation::toString).contains(AT + "[0]" + told);
    }

    @Test
    void aWholeFamilyWithOneBrokenRuleIsToldOnce() {
        Violations violations = new Violations();
        reader(violations).read(List.of(with(json(FAMILY), "/members/1/person/ssn", "\"000034471\"")), AT);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void severalBrokenRulesAreToldTogetherAndWithoutTheirValues() {
        JsonNode broken = with(
                with(with(json(FAMILY), "/members/1/person/ssn", "\"000034471\""), "/members/1/person/sex", "\"Q\""),
                "/coverages/1/plan_name",
                "\"Quillfeather\"");
        Violations violations = new Violations();
        reader(violations).read(List.of(broken, json("7")), AT);
        assertThat(violations.all())
                .extracting(Violation::path)
                .contains(AT + "[0].members[1].person.sex", AT + "[0].coverages[1].plan_name", AT + "[1]");
        assertThat(violations.all().toString()).doesNotContain("000034471", "Quillfeather");
    }

    @Test
    void aDayBeforeTheStartIsAWaivedEnrollmentAndAHundredMembersAreAFamily() {
        Violations violations = new Violations();
        JsonNode family = with(json(FAMILY), "/coverages/0/enrollments/0/effective_end_date", "\"2024-06-30\"");
        addChildren(family, 98);
        assertThat(reader(violations).read(List.of(family), AT))
                .singleElement()
                .satisfies(read -> assertThat(read.members()).hasSize(100));
        assertThat(violations.all()).isEmpty();
        addChildren(family, 1);
        reader(violations).read(List.of(family), AT);
        assertThat(violations.all())
                .extracting(Violation::toString)
                .containsExactly(AT + "[0].members: Has more than 100 entries.");
    }

    @Test
    void nobodyIsInTwoFamilies() {
        Violations violations = new Violations();
        reader(violations).read(List.of(json(FAMILY), json(FAMILY)), AT);
        assertThat(violations.all())
                .extracting(Violation::toString)
                .contains(
                        AT + "[1].members[0].id: Another one in the group has this id.",
                        AT + "[1].members[1].person.ssn: Another one in the group has this SSN.",
                        AT + "[1].coverages[0].enrollments[0].id: Another enrollment in the group has this id.");
    }

    @Test
    void aBodyThatIsWrongEverywhereIsToldAHundredTimes() {
        Violations violations = new Violations();
        reader(violations).read(Collections.nCopies(500, json("[]")), AT);
        assertThat(violations.all()).hasSize(100);
    }

    private static void addChildren(JsonNode family, int many) {
        ArrayNode members = (ArrayNode) family.path("members");
        for (int i = 0; i < many; i++) {
            ObjectNode child = members.get(0).deepCopy();
            child.put("custom_individual_id", "child-" + members.size());
            members.add(child);
        }
    }

    private static List<Family> read(JsonNode... nodes) {
        Violations violations = new Violations();
        List<Family> families = reader(violations).read(List.of(nodes), AT);
        assertThat(violations.all()).isEmpty();
        return families;
    }

    private static GivenFamilies reader(Violations violations) {
        return new GivenFamilies(
                name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), plans(), violations);
    }

    private static List<SyncedPlan> plans() {
        return PLANS.stream()
                .map(plan -> new SyncedPlan(
                        UUID.nameUUIDFromBytes((GROUP + "/plan/" + plan.name()).getBytes(StandardCharsets.UTF_8)),
                        plan.line(),
                        plan.name(),
                        null,
                        plan.planType(),
                        plan.effectiveStartDate(),
                        null,
                        plan.eligibleMemberTypes(),
                        plan.terminationPolicy(),
                        new LinkedHashMap<>(plan.details())))
                .toList();
    }

    /** The same with a field set to something, or without it if there is nothing. */
    private static JsonNode with(JsonNode document, String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), json(value));
        } else if (value.isEmpty()) {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), json(value));
        }
        return document;
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
