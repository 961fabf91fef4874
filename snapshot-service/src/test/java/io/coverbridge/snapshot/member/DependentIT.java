package io.coverbridge.snapshot.member;

import static io.coverbridge.snapshot.member.Api.OTHERS;
import static io.coverbridge.snapshot.member.Api.OURS;
import static io.coverbridge.snapshot.member.EmployeeIT.assertNotFound;
import static io.coverbridge.snapshot.member.MemberBuilder.aDependentOf;
import static io.coverbridge.snapshot.member.MemberBuilder.anEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class DependentIT {

    private final UUID group = HeldRows.group(OURS);
    private final UUID employee = anEmployee().withCustomId("emp 1").in(OURS, group);
    private final UUID dependent = aDependentOf(employee)
            .named("Robin", null, "Marsh")
            .withCustomId("kid/1")
            .withSsn("219091234")
            .in(OURS, group);

    @Test
    void aDependentHasExactlyTheFieldsOfTheContractAtEveryAddress() {
        List<Response> answers = List.of(
                Api.get("/dependents/" + dependent),
                Api.get("/employees/" + employee + "/dependents/" + dependent),
                Api.getRaw("/groups/" + group + "/employees/emp%201/dependents/kid%2F1"),
                Api.get("/groups/" + group + "/employees/" + employee + "/dependents/" + dependent),
                Api.getRaw("/groups/" + group + "/dependents/kid%2F1"),
                Api.get("/groups/" + group + "/dependents/" + dependent));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getMap("").keySet())
                    .containsExactly(
                            "id",
                            "version",
                            "created",
                            "modified",
                            "employee_id",
                            "custom_individual_id",
                            "relationship",
                            "person");
            assertThat(answer.<String>path("id")).isEqualTo(dependent.toString());
            assertThat(answer.<String>path("employee_id")).isEqualTo(employee.toString());
            assertThat(answer.<String>path("relationship")).isEqualTo("child");
            assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
        });
    }

    @Test
    void anEmployeesDependentsAreListedNewestFirst() {
        UUID second = aDependentOf(employee).in(OURS, group);
        aDependentOf(anEmployee().in(OURS, group)).in(OURS, group);
        List<String> expected = List.of(second.toString(), dependent.toString());

        assertThat(Api.ids(Api.get("/employees/" + employee + "/dependents"))).isEqualTo(expected);
        assertThat(Api.ids(Api.getRaw("/groups/" + group + "/employees/emp%201/dependents")))
                .isEqualTo(expected);
        Response page = Api.get("/employees/" + employee + "/dependents", "page_size", "1", "offset", "1");
        assertThat(Api.ids(page)).isEqualTo(List.of(dependent.toString()));
        assertThat(page.jsonPath().getInt("meta.total_records")).isEqualTo(2);
        assertThat(page.header("Link")).contains("rel=\"prev\"");
    }

    @Test
    void aNumberIsMaskedWhereAsked() {
        List<String> paths = List.of(
                "/dependents/" + dependent,
                "/employees/" + employee + "/dependents/" + dependent,
                "/groups/" + group + "/employees/" + employee + "/dependents/" + dependent,
                "/groups/" + group + "/dependents/" + dependent);

        assertThat(paths).allSatisfy(path -> {
            assertThat(Api.get(path).<String>path("person.ssn")).isEqualTo("219091234");
            assertThat(Api.get(path, "mask", "ssn").<String>path("person.ssn")).isEqualTo("*****1234");
            assertThat(Api.get(path, "mask", "name").statusCode()).isEqualTo(422);
        });
        assertThat(Api.get("/employees/" + employee + "/dependents", "mask", "ssn")
                        .<String>path("response[0].person.ssn"))
                .isEqualTo("*****1234");
        assertThat(Api.get("/groups/" + group + "/employees/" + employee + "/dependents", "mask", "ssn")
                        .<String>path("response[0].person.ssn"))
                .isEqualTo("*****1234");
    }

    @Test
    void anotherFamilysDependentIsNotThere() {
        UUID neighbour = anEmployee().in(OURS, group);

        assertNotFound(Api.get("/employees/" + neighbour + "/dependents/" + dependent), "Dependent", dependent);
        assertNotFound(
                Api.getRaw("/groups/" + group + "/employees/" + neighbour + "/dependents/kid%2F1"),
                "Dependent",
                "kid/1");
        assertNotFound(Api.get("/dependents/" + employee), "Dependent", employee);
        assertNotFound(Api.get("/dependents/none"), "Dependent", "none");
        assertNotFound(Api.get("/employees/" + dependent + "/dependents"), "Employee", dependent);
        assertNotFound(Api.get("/employees/none/dependents"), "Employee", "none");
        assertNotFound(Api.get("/employees/" + employee + "/dependents/none"), "Dependent", "none");
        assertNotFound(Api.get("/groups/" + group + "/dependents/" + employee), "Dependent", employee);
    }

    @Test
    void anotherOrganizationsDependentIsNotThere() {
        assertNotFound(Api.as(OTHERS).get("/api/v1/dependents/" + dependent), "Dependent", dependent);
        assertNotFound(Api.as(OTHERS).get("/api/v1/employees/" + employee + "/dependents"), "Employee", employee);
        assertNotFound(Api.as(OTHERS).get("/api/v1/groups/" + group + "/dependents/" + dependent), "Group", group);
    }
}
