package io.coverbridge.snapshot.member;

import static io.coverbridge.snapshot.member.Api.OTHERS;
import static io.coverbridge.snapshot.member.Api.OURS;
import static io.coverbridge.snapshot.member.MemberBuilder.anEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class EmployeeListIT {

    private final UUID group = HeldRows.group(OURS);
    private final String annie = anEmployee()
            .named("Annie", "May", "O'Hara-Lee")
            .born(LocalDate.of(1990, 2, 28))
            .withSsn("219098765")
            .in(OURS, group)
            .toString();
    private final String joergen = anEmployee()
            .named("Jörgen", null, "50%_Åberg!")
            .employed(EmploymentStatus.RETIRED)
            .in(OURS, group)
            .toString();

    @ParameterizedTest
    @CsvSource({
        "first_name,ann",
        "first_name,NNI",
        "last_name,o'h",
        "last_name,lee",
        "name,annie",
        "name,may",
        "name,hara",
        "name,annie o'hara",
        "name,  lee   ANN ",
        "date_of_birth,1990-02-28",
        "employment_status,full-time",
        "employment_status,'full-time,terminated'"
    })
    void aFilterFindsWhoItMeans(String filter, String value) {
        assertThat(found(filter, value)).isEqualTo(List.of(annie));
    }

    @ParameterizedTest
    @CsvSource({
        "first_name,hara",
        "last_name,annie",
        "name,annie may jones",
        "first_name,a_nie",
        "first_name,%",
        "first_name,an\\",
        "date_of_birth,1990-02-27",
        "employment_status,contract"
    })
    void aFilterFindsNobodyElse(String filter, String value) {
        assertThat(found(filter, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"last_name,50%_", "last_name,%_å", "last_name,ÅBERG!", "first_name,JÖR", "name,'jörg åberg'"})
    void lettersOfAllKindsAndWildcardsAreLetters(String filter, String value) {
        assertThat(found(filter, value)).isEqualTo(List.of(joergen));
    }

    @Test
    void filtersNarrowTogetherAndNoFilterFindsAllNewestFirst() {
        assertThat(found()).isEqualTo(List.of(joergen, annie));
        assertThat(found("name", "")).isEqualTo(List.of(joergen, annie));
        assertThat(found("first_name", "an", "last_name", "lee")).isEqualTo(List.of(annie));
        assertThat(found("first_name", "an", "last_name", "åberg")).isEmpty();
    }

    @Test
    void theListOfAllGroupsHasTwoMoreFilters() {
        String groupId = group.toString();

        assertThat(Api.ids(Api.get("/employees", "group_id", groupId))).isEqualTo(List.of(joergen, annie));
        assertThat(Api.ids(Api.get("/employees", "person_id", annie))).isEqualTo(List.of(annie));
        assertThat(Api.ids(Api.get("/employees", "person_id", annie, "first_name", "jör")))
                .isEmpty();
        assertThat(Api.ids(Api.get("/employees", "group_id", UUID.randomUUID().toString())))
                .isEmpty();
    }

    @Test
    void employeesAreFoundByTheirIdsWhateverGroupTheyAreIn() {
        String both = annie + ", " + joergen;

        assertThat(Api.ids(Api.get("/employees", "id", both))).isEqualTo(List.of(joergen, annie));
        assertThat(found("id", annie)).isEqualTo(List.of(annie));
        assertThat(found("id", both, "last_name", "lee")).isEqualTo(List.of(annie));
        assertThat(Api.ids(Api.as(OTHERS).get("/api/v1/employees?id=" + annie))).isEmpty();
        assertThat(Api.get("/employees", "id", annie + ",x").statusCode()).isEqualTo(422);
        Response tooMany = Api.get("/employees", "id", String.join(",", Collections.nCopies(101, annie)));
        assertThat(tooMany.<String>path("message")).isEqualTo("id: More than 100 values.");
    }

    @Test
    void dependentsAreNoEmployees() {
        MemberBuilder.aDependentOf(UUID.fromString(annie))
                .named("Annie", null, "Lee")
                .in(OURS, group);

        assertThat(found("first_name", "annie")).isEqualTo(List.of(annie));
    }

    @Test
    void aPageSaysWhereItStandsAndHowToGoOn() {
        Response page = Api.get("/groups/" + group + "/employees", "name", "e", "page_size", "1");

        assertThat(page.jsonPath().getMap("").keySet()).containsExactly("meta", "response");
        assertThat(page.jsonPath().getMap("meta"))
                .containsEntry("offset", 0)
                .containsEntry("page_num", 1)
                .containsEntry("page_size", 1)
                .containsEntry("total_records", 2);
        assertThat(page.header("Link"))
                .contains("</api/v1/groups/" + group + "/employees?name=e&offset=1&page_size=1>; rel=\"next\"");
        assertThat(Api.ids(Api.get("/groups/" + group + "/employees", "offset", "1")))
                .isEqualTo(List.of(annie));
        assertThat(Api.ids(Api.get("/employees", "offset", "1000000"))).isEmpty();
        assertThat(Api.get("/employees", "page_size", "5000").jsonPath().getInt("meta.page_size"))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date_of_birth | 1990-02-30 | date_of_birth: Not a valid date.",
                "date_of_birth | 02/28/1990 | date_of_birth: Not a valid date.",
                "date_of_birth | +99999-01-01 | date_of_birth: Not a valid date.",
                "employment_status | asleep | employment_status: Not a valid employment status.",
                "employment_status | FULL_TIME | employment_status: Not a valid employment status.",
                "person_id | 7 | person_id: Not a valid UUID.",
                "group_id | x | group_id: Not a valid UUID.",
                "name | a b c d e f g h i j k | name: More than 10 words.",
                "offset | -1 | offset: Must be greater than or equal to 0.",
                "page_size | many | page_size: Not a valid integer."
            })
    void aParameterThatCannotBeReadIsRefused(String name, String value, String message) {
        Response answer = Api.get("/employees", name, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%ff",
                "%ED%A0%80",
                "%25",
                "'%20or%201=1--",
                "%F0%9F%A6%86",
                ":name0",
                "%5C",
                "!%25!",
                "%0A",
                "%E2%80%AE"
            })
    void noValueBreaksAQuery(String hostile) {
        for (String filter : List.of("first_name", "last_name", "name", "date_of_birth", "employment_status", "mask")) {
            assertThat(Api.getRaw("/employees?" + filter + "=" + hostile).statusCode())
                    .as(filter)
                    .isIn(200, 400, 422);
        }
        assertThat(Api.getRaw("/groups/" + group + "/employees/" + hostile).statusCode())
                .isIn(400, 404);
    }

    @Test
    void anEmployeeIsFoundByItsNumberWithoutANumberInTheAddress() {
        Response found = search("{\"ssn\": \"219098765\", \"group_id\": \"" + group + "\"}");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(Api.ids(found)).isEqualTo(List.of(annie));
        assertThat(found.<String>path("response[0].person.ssn")).isEqualTo("*****8765");
        assertThat(Api.ids(search("{\"ssn\": \"219098765\"}"))).contains(annie);
        assertThat(Api.ids(search("{\"ssn\": \"219098764\"}"))).isEmpty();
        assertThat(Api.ids(search("{\"ssn\": \"219098765\", \"group_id\": \"" + UUID.randomUUID() + "\"}")))
                .isEmpty();
        assertThat(Api.ids(Api.as(OTHERS).body("{\"ssn\": \"219098765\"}").post("/api/v1/employees/search")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annie", "  LEE   ann ", "may"})
    void anEmployeeIsFoundByItsNameWithoutTheNameInTheAddress(String name) {
        String inGroup = ", \"group_id\": \"" + group + "\"}";

        assertThat(Api.ids(search("{\"name\": \"" + name + "\"" + inGroup))).isEqualTo(List.of(annie));
        assertThat(Api.ids(search("{\"name\": \"" + name + "\", \"ssn\": \"219098765\"" + inGroup)))
                .isEqualTo(List.of(annie));
        assertThat(Api.ids(search("{\"name\": \"" + name + "\", \"ssn\": \"219098764\"" + inGroup)))
                .isEmpty();
        assertThat(Api.ids(search("{\"name\": \"" + name + " jones\"" + inGroup)))
                .isEmpty();
        assertThat(Api.ids(Api.as(OTHERS)
                        .body("{\"name\": \"" + name + "\"" + inGroup)
                        .post("/api/v1/employees/search")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"} | ssn: Missing data for required field.",
                "{\"name\": \"a b c d e f g h i j k\"} | name: More than 10 words.",
                "{} | ssn: Missing data for required field.",
                "{\"ssn\": \"219-09-8765\"} | ssn: Not a valid SSN.",
                "{\"ssn\": \"000098765\"} | ssn: Not a valid SSN.",
                "{\"ssn\": 219098765} | ssn: Not a valid string.",
                "{\"ssn\": \"219098765\", \"group_id\": \"x\"} | group_id: Not a valid UUID."
            })
    void aNumberThatIsNoneIsRefusedWithoutRepeatingIt(String body, String message) {
        Response answer = search(body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo(message);
    }

    private static Response search(String body) {
        return Api.as(OURS).body(body).queryParam("mask", "ssn").post("/api/v1/employees/search");
    }

    private List<String> found(String... query) {
        Response answer = Api.get("/groups/" + group + "/employees", query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.ids(answer);
    }
}
