package io.coverbridge.snapshot.enrollment;

import static io.coverbridge.snapshot.member.Api.OTHERS;
import static io.coverbridge.snapshot.member.Api.OURS;
import static io.coverbridge.snapshot.member.MemberBuilder.aDependentOf;
import static io.coverbridge.snapshot.member.MemberBuilder.anEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.DatabaseRoundTrips;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.member.Api;
import io.coverbridge.snapshot.member.HeldRows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@WithTestResource(value = DatabaseRoundTrips.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class EnrollmentIT {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private final UUID group = HeldRows.group(OURS);
    private final UUID life = HeldRows.groupEnrollment(OURS, group, UUID.randomUUID(), "life", START, null);
    private final UUID plan = HeldRows.plan(OURS, life, "Basic Life", "basic", START, null, "{}");
    private final UUID employee = anEmployee().in(OURS, group);
    private final UUID dependent = aDependentOf(employee).in(OURS, group);

    @Test
    void anEnrollmentHasExactlyTheFieldsOfTheContract() {
        UUID id = enrolled(employee, "employee", START, OPEN_END);
        HeldRows.terms(id, START, 50_000, """
                {"cobra_enrolled": true, "eligibility_start_date": "2025-03-01", "eligibility_end_date": "2026-08-31",
                 "qualifying_event_date": "2025-02-28", "qualifying_event_reason": "layoff"}""", """
                {"providers": [{"identification_code": "1234567893",
                                "identification_code_type": "national_provider_identifier"}]}""", "{\"bill_group\": \"001\", \"class\": 2}");

        Response answer = Api.get("/individual_enrollments/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "group_enrollment_id",
                        "line_of_coverage",
                        "status",
                        "individual_type",
                        "individual_id",
                        "plan_id",
                        "enroll_data",
                        "effective_start_date",
                        "effective_end_date",
                        "cobra_enrollment",
                        "cobra_details",
                        "pcp_details",
                        "individual_enrollment_configuration");
        assertThat(answer.jsonPath().getMap("enroll_data")).isEqualTo(Map.of("volume", 50_000));
        assertThat(answer.jsonPath().getMap("cobra_enrollment"))
                .isEqualTo(Map.of("cobra_enrolled", true, "cobra_type", "federal"));
        assertThat(answer.jsonPath().getMap("cobra_details"))
                .isEqualTo(Map.of(
                        "eligibility_start_date", "2025-03-01",
                        "eligibility_end_date", "2026-08-31",
                        "qualifying_event_date", "2025-02-28",
                        "qualifying_event_reason", "layoff"));
        assertThat(answer.<String>path("pcp_details.providers[0].identification_code"))
                .isEqualTo("1234567893");
        assertThat(answer.jsonPath().getMap("individual_enrollment_configuration"))
                .isEqualTo(Map.of("bill_group", "001", "class", 2));
        assertThat(answer.<String>path("effective_end_date")).isEqualTo("9999-12-31");
        assertThat(answer.<String>path("status")).isEqualTo("active");
    }

    @Test
    void whatAnEnrollmentDoesNotSayIsEmptyOrAbsent() {
        UUID id = enrolled(dependent, "dependent", START, OPEN_END);
        HeldRows.terms(id, START, null, null, null, "{}");

        Response answer = Api.get("/individual_enrollments/" + id);

        assertThat(answer.jsonPath().getMap("").keySet()).doesNotContain("cobra_details", "pcp_details");
        assertThat(answer.jsonPath().getMap("enroll_data")).isEmpty();
        assertThat(answer.jsonPath().getMap("cobra_enrollment")).isEmpty();
        assertThat(answer.jsonPath().getMap("individual_enrollment_configuration"))
                .isEmpty();
        assertThat(answer.<String>path("individual_type")).isEqualTo("dependent");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-06-30,2024-12-31,pending",
        "2025-01-01,2025-06-30,2025-01-01,active",
        "2025-01-01,2025-06-30,2025-06-30,active",
        "2025-01-01,2025-06-30,2025-07-01,terminated",
        "2025-01-01,2024-12-31,2024-06-01,waived",
        "2025-01-01,2024-12-31,2026-06-01,waived"
    })
    void theStatusFollowsFromTheDates(LocalDate start, LocalDate end, String date, String status) {
        UUID id = enrolled(employee, "employee", start, end);
        HeldRows.terms(id, start, 1, null, null, "{}");

        assertThat(Api.get("/individual_enrollments/" + id, "effective_date", date)
                        .<String>path("status"))
                .isEqualTo(status);
        assertThat(Api.get("/employees/" + employee + "/individual_enrollments", "effective_date", date)
                        .<String>path("response[0].status"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01,10", "2025-01-01,10", "2025-12-31,10", "2026-01-01,20", "2027-07-01,30", "9999-12-31,30"})
    void anEnrollmentSaysWhatItSaidOnThatDay(String date, int volume) {
        UUID id = enrolled(employee, "employee", START, OPEN_END);
        HeldRows.terms(id, START, 10, null, null, "{\"class\": \"a\"}");
        HeldRows.terms(id, LocalDate.of(2026, 1, 1), 20, null, null, "{\"class\": \"b\"}");
        HeldRows.terms(id, LocalDate.of(2027, 7, 1), 30, null, null, "{\"class\": \"c\"}");

        assertThat(Api.get("/individual_enrollments/" + id, "effective_date", date)
                        .jsonPath()
                        .getInt("enroll_data.volume"))
                .isEqualTo(volume);
        assertThat(Api.get("/groups/" + group + "/individual_enrollments", "effective_date", date)
                        .jsonPath()
                        .getInt("response[0].enroll_data.volume"))
                .isEqualTo(volume);
    }

    @Test
    void everyOwnerListsItsEnrollmentsNewestFirst() {
        String own = enrolled(employee, "employee", START, OPEN_END).toString();
        String dependents = enrolled(dependent, "dependent", START, OPEN_END).toString();
        UUID neighbour = anEmployee().in(OURS, group);
        String neighbours = HeldRows.enrollment(plan, neighbour, neighbour, "employee", START, OPEN_END)
                .toString();

        assertThat(listed("/employees/" + employee)).isEqualTo(List.of(own));
        assertThat(listed("/employees/" + employee, "include_dependents", "false"))
                .isEqualTo(List.of(own));
        assertThat(listed("/employees/" + employee, "include_dependents", "true"))
                .isEqualTo(List.of(dependents, own));
        assertThat(listed("/dependents/" + dependent)).isEqualTo(List.of(dependents));
        assertThat(listed("/groups/" + group)).isEqualTo(List.of(neighbours, dependents, own));
        assertThat(listed("/group_enrollments/" + life)).isEqualTo(List.of(neighbours, dependents, own));
        assertThat(listed("/groups/" + group, "page_size", "1", "offset", "1")).isEqualTo(List.of(dependents));
        assertThat(Api.get("/groups/" + group + "/individual_enrollments", "page_size", "1")
                        .header("Link"))
                .contains("rel=\"next\"");
    }

    @Test
    void aLongListTakesNoMoreRoundTripsThanAShortOne() {
        for (int i = 0; i < 3; i++) {
            HeldRows.terms(enrolled(employee, "employee", START, OPEN_END), START, i, null, null, "{}");
        }
        String path = "/groups/" + group + "/individual_enrollments";
        int few = roundTrips(path);
        for (int i = 0; i < 30; i++) {
            HeldRows.terms(enrolled(employee, "employee", START, OPEN_END), START, i, null, null, "{}");
        }

        assertThat(roundTrips(path)).isLessThanOrEqualTo(few);
        assertThat(Api.ids(Api.get(path, "page_size", "100"))).hasSize(33);
    }

    @Test
    void whatIsUnknownOrAnothersIsNotFoundWithTheOneWording() {
        UUID id = enrolled(employee, "employee", START, OPEN_END);
        UUID unknown = UUID.randomUUID();

        assertNotFound(Api.get("/individual_enrollments/" + unknown), "IndividualEnrollment " + unknown);
        assertNotFound(Api.get("/individual_enrollments/x"), "IndividualEnrollment x");
        assertNotFound(Api.get("/employees/" + dependent + "/individual_enrollments"), "Employee " + dependent);
        assertNotFound(Api.get("/dependents/" + employee + "/individual_enrollments"), "Dependent " + employee);
        assertNotFound(
                Api.get("/group_enrollments/" + unknown + "/individual_enrollments"), "GroupEnrollment " + unknown);
        assertNotFound(Api.get("/groups/x/individual_enrollments"), "Group x");
        assertNotFound(Api.as(OTHERS).get("/api/v1/individual_enrollments/" + id), "IndividualEnrollment " + id);
        assertNotFound(
                Api.as(OTHERS).get("/api/v1/employees/" + employee + "/individual_enrollments"),
                "Employee " + employee);
        assertNotFound(
                Api.as(OTHERS).get("/api/v1/group_enrollments/" + life + "/individual_enrollments"),
                "GroupEnrollment " + life);
        assertNotFound(Api.as(OTHERS).get("/api/v1/groups/" + group + "/individual_enrollments"), "Group " + group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "today", "2025-1-1", "2025-01-01T00:00:00Z", "-2025-01-01"})
    void aDateThatIsNoneIsRefused(String date) {
        List<String> paths = List.of(
                "/individual_enrollments/" + UUID.randomUUID(),
                "/employees/" + employee + "/individual_enrollments",
                "/dependents/" + dependent + "/individual_enrollments",
                "/groups/" + group + "/individual_enrollments",
                "/group_enrollments/" + life + "/individual_enrollments");

        assertThat(paths).allSatisfy(path -> {
            Response answer = Api.get(path, "effective_date", date);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.<String>path("message")).isEqualTo("effective_date: Not a valid date.");
        });
    }

    @Test
    void includeDependentsIsTrueOrFalse() {
        Response answer = Api.get("/employees/" + employee + "/individual_enrollments", "include_dependents", "yes");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo("include_dependents: Not a valid boolean.");
    }

    private UUID enrolled(UUID individual, String type, LocalDate start, LocalDate end) {
        return HeldRows.enrollment(plan, employee, individual, type, start, end);
    }

    private static List<String> listed(String owner, String... query) {
        return Api.ids(Api.get(owner + "/individual_enrollments", query));
    }

    /** Of a read that is not the first of its kind on its connection. */
    private static int roundTrips(String path) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            DatabaseRoundTrips.reset();
            assertThat(Api.get(path, "page_size", "100").statusCode()).isEqualTo(200);
            least = Math.min(least, DatabaseRoundTrips.count());
        }
        return least;
    }

    private static void assertNotFound(Response answer, String modelAndId) {
        int space = modelAndId.indexOf(' ');
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("message"))
                .isEqualTo(modelAndId.substring(0, space) + " not found with UUID" + modelAndId.substring(space));
    }
}
