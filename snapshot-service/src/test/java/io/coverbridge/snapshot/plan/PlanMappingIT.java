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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class PlanMappingIT {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final UUID group = HeldRows.group(OURS);
    private final UUID plan = planOf(OURS, group);
    private final String path = "/groups/" + group + "/plan_mappings";

    @Test
    void aNameIsRegisteredListedAndRemoved() {
        Response added = add("Our Dental!", plan);
        Response second = add("Other words", plan);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.jsonPath().getMap("").keySet())
                .containsExactly("id", "created", "group_id", "plan_name", "plan_id");
        assertThat(added.<String>path("plan_name")).isEqualTo("Our Dental!");
        assertThat(added.<String>path("plan_id")).isEqualTo(plan.toString());
        assertThat(Api.ids(Api.get(path))).isEqualTo(List.of(second.<String>path("id"), added.<String>path("id")));

        Response removed = Api.as(OURS).delete("/api/v1" + path + "/" + added.path("id"));

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(Api.ids(Api.get(path))).isEqualTo(List.of(second.<String>path("id")));
        assertThat(Api.as(OURS)
                        .delete("/api/v1" + path + "/" + added.path("id"))
                        .<String>path("message"))
                .isEqualTo("PlanMapping not found with UUID " + added.path("id"));
        assertThat(add("Our Dental!", plan).statusCode()).isEqualTo(201);
    }

    @Test
    void aNameIsThereOnceHoweverItIsSpelt() {
        add("Our Dental", plan);

        Response again = add("  our-DENTAL  ", plan);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getMap("").keySet()).containsExactly("message", "status");
        assertThat(Api.ids(Api.get(path))).hasSize(1);
    }

    @Test
    void twoGroupsMayUseOneName() {
        UUID other = HeldRows.group(OURS);
        add("Our Dental", plan);

        Response answer = Api.as(OURS)
                .body(body("Our Dental", planOf(OURS, other)))
                .post("/api/v1/groups/" + other + "/plan_mappings");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void thePlanHasToBeTheGroups() {
        UUID elsewhere = planOf(OURS, HeldRows.group(OURS));
        UUID others = planOf(OTHERS, HeldRows.group(OTHERS));

        assertThat(add("a", elsewhere).<String>path("message")).isEqualTo("Plan not found with UUID " + elsewhere);
        assertThat(add("a", others).statusCode()).isEqualTo(404);
        assertThat(add("a", UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherOrganizationCannotTouchIt() {
        String id = add("Ours", plan).path("id");

        assertThat(Api.as(OTHERS).delete("/api/v1" + path + "/" + id).<String>path("message"))
                .isEqualTo("Group not found with UUID " + group);
        assertThat(Api.as(OTHERS)
                        .body(body("Theirs", plan))
                        .post("/api/v1" + path)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ids(Api.get(path))).isEqualTo(List.of(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | plan_id: Missing data for required field.; plan_name: Missing data for required field.",
                "{\"plan_name\": \"\", \"plan_id\": \"x\"} |"
                        + " plan_id: Not a valid UUID.; plan_name: Length must be between 1 and 255.",
                "{\"plan_name\": \"--- !\", \"plan_id\": \"4bf04f73-0aad-48ac-b28a-e5f4def7c5e9\"} |"
                        + " plan_name: Needs a letter or a digit."
            })
    void aNameThatIsNoneIsRefused(String body, String message) {
        Response answer = Api.as(OURS).body(body).post("/api/v1" + path);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("message")).isEqualTo(message);
    }

    private Response add(String name, UUID planId) {
        return Api.as(OURS).body(body(name, planId)).post("/api/v1" + path);
    }

    private static String body(String name, UUID planId) {
        return "{\"plan_name\": \"" + name + "\", \"plan_id\": \"" + planId + "\"}";
    }

    private static UUID planOf(UUID organization, UUID group) {
        UUID enrollment = HeldRows.groupEnrollment(organization, group, UUID.randomUUID(), "dental", START, null);
        return HeldRows.plan(organization, enrollment, "Smile", "ppo", START, null, "{}");
    }
}
