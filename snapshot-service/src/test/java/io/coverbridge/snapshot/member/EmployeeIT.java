package io.coverbridge.snapshot.member;

import static io.coverbridge.snapshot.member.Api.OTHERS;
import static io.coverbridge.snapshot.member.Api.OURS;
import static io.coverbridge.snapshot.member.MemberBuilder.anEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class EmployeeIT {

    private final UUID group = HeldRows.group(OURS);

    @Test
    void anEmployeeHasExactlyTheFieldsOfTheContract() {
        UUID id = anEmployee()
                .named("Avery", "Quinn", "Marsh")
                .withSsn("123454321")
                .withCustomId("avery-1")
                .withMailingAddress(MemberBuilder.POST)
                .complete()
                .in(OURS, group);

        Response answer = Api.get("/employees/" + id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "group_id",
                        "custom_individual_id",
                        "person",
                        "employment",
                        "classifications");
        assertThat(answer.jsonPath().getMap("person").keySet())
                .containsExactly(
                        "first_name",
                        "middle_name",
                        "last_name",
                        "date_of_birth",
                        "sex",
                        "ssn",
                        "home_address",
                        "mailing_address",
                        "contact");
        assertThat(answer.jsonPath().getMap("employment").keySet())
                .containsExactly("employment_status", "hours_worked", "occupation", "employment_dates", "salary");
        assertThat(answer.jsonPath().getMap("employment.salary").keySet()).containsExactly("amount", "type", "unit");
        assertThat(answer.jsonPath().getInt("created")).isPositive();
        assertThat(answer.jsonPath().getString("group_id")).isEqualTo(group.toString());
        assertThat(answer.jsonPath().getString("custom_individual_id")).isEqualTo("avery-1");
        assertThat(answer.jsonPath().getString("person.ssn")).isEqualTo("123454321");
        assertThat(answer.jsonPath().getMap("classifications")).isEqualTo(Map.of("division", "north"));
    }

    @Test
    void whatIsNotKnownIsAbsentAndAMailingAddressIsToldOnlyIfItDiffers() {
        UUID id = anEmployee().withMailingAddress(MemberBuilder.HOME).in(OURS, group);

        Response answer = Api.get("/employees/" + id);

        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id", "version", "created", "modified", "group_id", "person", "employment", "classifications");
        assertThat(answer.jsonPath().getMap("person").keySet())
                .containsExactly("first_name", "last_name", "date_of_birth", "sex", "home_address");
    }

    @Test
    void aGroupsEmployeeIsThereByEitherId() {
        UUID id = anEmployee().withCustomId("either").in(OURS, group);

        assertThat(Api.get(path("either")).<String>path("id")).isEqualTo(id.toString());
        assertThat(Api.get(path(id.toString())).<String>path("id")).isEqualTo(id.toString());
        assertThat(Api.get(path(id.toString())).header("ETag")).startsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "/",
                "with space",
                "Zoë Ångström",
                "会社-7",
                "100%",
                "%2F",
                "a+b",
                "x;y=1",
                "a?b#c",
                "a&b=c",
                "🦆",
                "\"quoted\\"
            })
    void aCustomIdMayHaveAnyCharacters(String customId) {
        UUID id = anEmployee().withCustomId(customId).in(OURS, group);

        Response answer = Api.getRaw("/groups/" + group + "/employees/" + Api.encoded(customId));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("id")).isEqualTo(id.toString());
        assertThat(answer.<String>path("custom_individual_id")).isEqualTo(customId);
    }

    @Test
    void theHubsIdGoesBeforeACustomIdThatLooksLikeOne() {
        UUID id = anEmployee().in(OURS, group);
        anEmployee().withCustomId(id.toString()).in(OURS, group);
        String likeAnId = UUID.randomUUID().toString();
        UUID customOnly = anEmployee().withCustomId(likeAnId).in(OURS, group);

        assertThat(Api.get(path(id.toString())).<String>path("id")).isEqualTo(id.toString());
        assertThat(Api.get(path(likeAnId)).<String>path("id")).isEqualTo(customOnly.toString());
    }

    @Test
    void aCustomIdCountsInItsOwnGroupOnly() {
        anEmployee().withCustomId("mine").in(OURS, group);

        assertNotFound(Api.get("/groups/" + HeldRows.group(OURS) + "/employees/mine"), "Employee", "mine");
    }

    @Test
    void whatIsUnknownOrAnothersIsNotFoundWithTheOneWording() {
        UUID othersGroup = HeldRows.group(OTHERS);
        UUID others = anEmployee().withCustomId("theirs").in(OTHERS, othersGroup);
        UUID ours = anEmployee().in(OURS, group);
        UUID dependent = MemberBuilder.aDependentOf(ours).withCustomId("kid").in(OURS, group);
        UUID unknown = UUID.randomUUID();

        assertNotFound(Api.get("/employees/" + unknown), "Employee", unknown);
        assertNotFound(Api.get("/employees/" + others), "Employee", others);
        assertNotFound(Api.get("/employees/" + dependent), "Employee", dependent);
        assertNotFound(Api.get("/employees/none"), "Employee", "none");
        assertNotFound(Api.get(path("none")), "Employee", "none");
        assertNotFound(Api.get(path("kid")), "Employee", "kid");
        assertNotFound(Api.get(path(others.toString())), "Employee", others);
        assertNotFound(Api.get("/groups/none/employees"), "Group", "none");
        assertNotFound(Api.get("/groups/" + othersGroup + "/employees"), "Group", othersGroup);
        assertNotFound(Api.get("/groups/" + othersGroup + "/employees/theirs"), "Group", othersGroup);
        assertThat(Api.ids(Api.get("/employees", "group_id", othersGroup.toString())))
                .isEmpty();
    }

    @Test
    void aGroupThatIsOnItsWayIsWaitedFor() {
        UUID late = UUID.randomUUID();
        CompletableFuture<Void> arrival = CompletableFuture.runAsync(
                () -> HeldRows.group(OURS, late), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        Response answer = Api.get("/groups/" + late + "/employees");

        arrival.join();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aNumberIsMaskedWhereAsked() {
        UUID id = anEmployee().withSsn("123454321").withCustomId("masked").in(OURS, group);

        assertThat(Api.get("/employees/" + id, "mask", "ssn").<String>path("person.ssn"))
                .isEqualTo("*****4321");
        assertThat(Api.get(path("masked"), "mask", "ssn").<String>path("person.ssn"))
                .isEqualTo("*****4321");
        assertThat(Api.get("/employees", "group_id", group.toString(), "mask", "ssn")
                        .<String>path("response[0].person.ssn"))
                .isEqualTo("*****4321");
        assertThat(Api.get("/groups/" + group + "/employees", "mask", "ssn").<String>path("response[0].person.ssn"))
                .isEqualTo("*****4321");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/employees", "/employees/%s", "/groups/%s/employees", "/groups/%s/employees/x"})
    void anotherMaskIsRefused(String path) {
        Response answer = Api.get(path.formatted(UUID.randomUUID()), "mask", "all");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo("mask: Must be one of: ssn.");
    }

    @Test
    void onlyPlatformsMayRead() {
        Response emulator = Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.of(Roles.EMULATOR, OURS))
                .get("/api/v1/employees");

        assertThat(emulator.statusCode()).isEqualTo(403);
        assertThat(Api.anonymous().get("/api/v1/employees").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherOrganizationListsItsOwnOnly() {
        UUID id = anEmployee().in(OURS, group);

        Response answer = Api.as(OTHERS).queryParam("person_id", id).get("/api/v1/employees");

        assertThat(Api.ids(answer)).isEmpty();
        assertThat(Api.ids(Api.get("/employees", "person_id", id.toString()))).isEqualTo(List.of(id.toString()));
    }

    private String path(String reference) {
        return "/groups/" + group + "/employees/" + reference;
    }

    static void assertNotFound(Response answer, String model, Object id) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("message")).isEqualTo(model + " not found with UUID " + id);
    }
}
