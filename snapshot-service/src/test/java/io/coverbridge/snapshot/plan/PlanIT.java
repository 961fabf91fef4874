package io.coverbridge.snapshot.plan;

import static io.coverbridge.snapshot.member.Api.OTHERS;
import static io.coverbridge.snapshot.member.Api.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.member.Api;
import io.coverbridge.snapshot.member.HeldRows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class PlanIT {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    /** All that any line may say, and something that none does. */
    private static final String EVERYTHING = """
            {"cobra_rules": {"eligible": true}, "volume_rules": {"volume_type": "lump_sum"}, "network": "Wide",
             "metal_tier": "gold", "voluntary": true, "benefits": {"contribution_type": "flat"},
             "dependent_child_age_limits": [{"dependent_child_age_limit": 26}],
             "waiting_periods": [{"waiting_period_rule": "hire_date"}], "plan_configuration": {"state": "ME"},
             "rates": {"plan_rate_id": "r-1", "temporal_rates": [{"id": "t-1"}]}, "internal": 1}""";

    private final UUID group = HeldRows.group(OURS);
    private final UUID carrier = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "medical,cobra_rules network metal_tier dependent_child_age_limits",
        "dental,cobra_rules network voluntary benefits dependent_child_age_limits",
        "vision,cobra_rules voluntary benefits dependent_child_age_limits",
        "life,volume_rules benefits dependent_child_age_limits",
        "critical_illness,volume_rules benefits dependent_child_age_limits",
        "add,volume_rules benefits",
        "std,volume_rules benefits",
        "ltd,volume_rules benefits",
        "accident,dependent_child_age_limits",
        "cancer,dependent_child_age_limits",
        "hospital_indemnity,dependent_child_age_limits",
        "health_fund,volume_rules cobra_rules",
        "pharmacy,voluntary cobra_rules",
        "wellness,benefits cobra_rules"
    })
    void aPlanHasExactlyTheFieldsOfItsLine(String line, String extras) {
        UUID id = HeldRows.plan(OURS, enrollment(line), "Plan", "basic", START, END, EVERYTHING);

        Response answer = Api.get("/plans/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("plan.version") + "\"");
        assertThat(answer.jsonPath().getMap("").keySet()).containsExactly("plan");
        assertThat(answer.jsonPath().getMap("plan").keySet())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(
                                        "id",
                                        "version",
                                        "created",
                                        "modified",
                                        "group_enrollment_id",
                                        "carrier_id",
                                        "line_of_coverage",
                                        "name",
                                        "code",
                                        "status",
                                        "plan_type",
                                        "effective_start_date",
                                        "effective_end_date",
                                        "eligible_member_types",
                                        "waiting_periods",
                                        "termination_policy",
                                        "plan_configuration"),
                                Arrays.stream(extras.split(" ", -1)))
                        .map(Object.class::cast)
                        .toList());
        assertThat(answer.<String>path("plan.waiting_periods[0].waiting_period_rule"))
                .isEqualTo("hire_date");
        assertThat(answer.jsonPath().getMap("plan.plan_configuration")).isEqualTo(Map.of("state", "ME"));
    }

    @ParameterizedTest
    @CsvSource({"dental,cobra_rules,{eligible=false}", "life,volume_rules,{}", "health_fund,volume_rules,{}"})
    void whatALineAlwaysSaysIsThereEvenIfTheCarrierIsSilent(String line, String field, String value) {
        UUID id = HeldRows.plan(OURS, enrollment(line), "Plan", null, START, null, "{}");

        Map<String, Object> plan = Api.get("/plans/" + id).jsonPath().getMap("plan");

        assertThat(plan).doesNotContainKeys("plan_type", "effective_end_date", "network", "benefits");
        assertThat(plan.get("waiting_periods")).isEqualTo(List.of());
        assertThat(plan.get("plan_configuration")).isEqualTo(Map.of());
        assertThat(plan.get(field)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31,pending,pending",
        "2025-01-01,active,active",
        "2025-12-31,active,active",
        "2026-01-01,discontinued,completed"
    })
    void theStatusFollowsFromTheDatesAndIsAFilter(String date, String ofPlan, String ofEnrollment) {
        UUID enrollment = HeldRows.groupEnrollment(OURS, group, carrier, "dental", START, END);
        UUID id = HeldRows.plan(OURS, enrollment, "Plan", "ppo", START, END, "{}");
        String plans = "/groups/" + group + "/plans";
        String enrollments = "/groups/" + group + "/group_enrollments";

        assertThat(Api.get("/plans/" + id, "effective_date", date).<String>path("plan.status"))
                .isEqualTo(ofPlan);
        assertThat(Api.get(plans, "effective_date", date, "status", ofPlan).<String>path("response[0].status"))
                .isEqualTo(ofPlan);
        assertThat(Api.get(enrollments, "effective_date", date, "status", ofEnrollment)
                        .<String>path("response[0].status"))
                .isEqualTo(ofEnrollment);
        assertThat(Stream.of("pending", "active", "discontinued").filter(status -> !status.equals(ofPlan)))
                .allSatisfy(other -> assertThat(Api.ids(Api.get(plans, "effective_date", date, "status", other)))
                        .isEmpty());
        assertThat(Stream.of("pending", "active", "completed").filter(status -> !status.equals(ofEnrollment)))
                .allSatisfy(other -> assertThat(Api.ids(Api.get(enrollments, "effective_date", date, "status", other)))
                        .isEmpty());
        assertThat(Api.ids(Api.get(plans, "effective_date", date, "status", "pending,active,discontinued")))
                .isEqualTo(List.of(id.toString()));
    }

    @Test
    void whatHasNoDatesIsActiveOnEveryDay() {
        HeldRows.groupEnrollment(OURS, group, carrier, "vision", null, null);

        Response answer =
                Api.get("/groups/" + group + "/group_enrollments", "status", "active", "effective_date", "1990-01-01");

        assertThat(Api.first(answer)).containsEntry("status", "active").doesNotContainKey("effective_start_date");
    }

    @Test
    void aGroupEnrollmentHasExactlyTheFieldsOfTheContract() {
        UUID id = HeldRows.groupEnrollment(OURS, group, carrier, "dental", START, END);

        Response answer = Api.get("/group_enrollments/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "group_id",
                        "carrier_id",
                        "line_of_coverage",
                        "status",
                        "effective_start_date",
                        "effective_end_date");
        assertThat(answer.<String>path("status")).isEqualTo("completed");
    }

    @Test
    void aGroupEnrollmentsPlansAreAPlainListNewestFirst() {
        UUID enrollment = enrollment("dental");
        String first =
                HeldRows.plan(OURS, enrollment, "One", "ppo", START, null, "{}").toString();
        String second = HeldRows.plan(OURS, enrollment, "Two", "dhmo", START, null, "{}")
                .toString();

        Response answer = Api.get("/group_enrollments/" + enrollment + "/plans");

        assertThat(answer.jsonPath().<String>getList("id")).containsExactly(second, first);
        assertThat(answer.<String>path("[0].plan_type")).isEqualTo("dhmo");
    }

    @Test
    void plansAreFilteredAndPaged() {
        String dental = HeldRows.plan(OURS, enrollment("dental"), "D", "ppo", START, null, "{}")
                .toString();
        UUID otherCarrier = UUID.randomUUID();
        String life = HeldRows.plan(
                        OURS,
                        HeldRows.groupEnrollment(OURS, group, otherCarrier, "life", START, null),
                        "L",
                        "basic",
                        START,
                        null,
                        "{}")
                .toString();
        String path = "/groups/" + group + "/plans";

        assertThat(Api.ids(Api.get(path))).isEqualTo(List.of(life, dental));
        assertThat(Api.ids(Api.get(path, "line_of_coverage", "dental"))).isEqualTo(List.of(dental));
        assertThat(Api.ids(Api.get(path, "line_of_coverage", "dental,life"))).hasSize(2);
        assertThat(Api.ids(Api.get(path, "carrier_id", otherCarrier.toString())))
                .isEqualTo(List.of(life));
        assertThat(Api.ids(Api.get(path, "carrier_id", carrier.toString(), "line_of_coverage", "life")))
                .isEmpty();
        Response page = Api.get(path, "page_size", "1");
        assertThat(Api.ids(page)).isEqualTo(List.of(life));
        assertThat(page.jsonPath().getInt("meta.total_records")).isEqualTo(2);
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void ratesAreToldWhereACarrierTellsThem() {
        String path = "/groups/" + group + "/plan_rates";
        HeldRows.plan(OURS, enrollment("dental"), "Silent", "ppo", START, null, "{}");
        assertThat(Api.get(path).jsonPath().getList("response")).isEmpty();
        UUID id = HeldRows.plan(OURS, enrollment("life"), "Told", "basic", START, null, EVERYTHING);

        Response answer = Api.get(path);

        assertThat(answer.jsonPath().getInt("meta.total_records")).isEqualTo(1);
        assertThat(Api.first(answer))
                .isEqualTo(Map.of(
                        "plan_id", id.toString(),
                        "plan_rate_id", "r-1",
                        "temporal_rates", List.of(Map.of("id", "t-1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plans | status | completed | status: Not a valid status.",
                "plans | line_of_coverage | life-basic | line_of_coverage: Not a valid line of coverage.",
                "plans | carrier_id | x | carrier_id: Not a valid UUID.",
                "plans | effective_date | 2025-02-29 | effective_date: Not a valid date.",
                "group_enrollments | status | discontinued | status: Not a valid status.",
                "group_enrollments | effective_date | soon | effective_date: Not a valid date.",
                "plan_rates | offset | x | offset: Not a valid integer."
            })
    void aParameterThatCannotBeReadIsRefused(String list, String name, String value, String message) {
        Response answer = Api.get("/groups/" + group + "/" + list, name, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo(message);
    }

    @Test
    void aPlanIsReadOnARealDay() {
        assertThat(Api.get("/plans/" + UUID.randomUUID(), "effective_date", "2025-13-01")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsUnknownOrAnothersIsNotFoundWithTheOneWording() {
        UUID enrollment = enrollment("dental");
        UUID plan = HeldRows.plan(OURS, enrollment, "One", "ppo", START, null, "{}");

        assertThat(Api.get("/plans/x").<String>path("message")).isEqualTo("Plan not found with UUID x");
        assertThat(Api.get("/group_enrollments/x").<String>path("message"))
                .isEqualTo("GroupEnrollment not found with UUID x");
        assertThat(Api.as(OTHERS).get("/api/v1/plans/" + plan).<String>path("message"))
                .isEqualTo("Plan not found with UUID " + plan);
        assertThat(Api.as(OTHERS)
                        .get("/api/v1/group_enrollments/" + enrollment + "/plans")
                        .<String>path("message"))
                .isEqualTo("GroupEnrollment not found with UUID " + enrollment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "group_enrollments", "plan_rates", "plan_mappings"})
    void anotherOrganizationsGroupIsNotThere(String list) {
        Response answer = Api.as(OTHERS).get("/api/v1/groups/" + group + "/" + list);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("message")).isEqualTo("Group not found with UUID " + group);
    }

    private UUID enrollment(String line) {
        return HeldRows.groupEnrollment(OURS, group, carrier, line, START, null);
    }
}
