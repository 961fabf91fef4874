package io.coverbridge.snapshot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a group was brought over, as platforms read it. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class SyncResourceIT {

    private final UUID organization = UUID.randomUUID();
    private final RosterSource source = RosterSource.ofNewGroup(organization);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void beforeTheFirstSyncThereIsTheCreationOfTheGroup() {
        Response latest = get(organization, source.group, "latest");

        assertThat(latest.statusCode()).isEqualTo(200);
        assertThat(latest.jsonPath().getMap("").keySet()).containsExactly("group_id", "carrier_ids", "completed_at");
        assertThat(latest.jsonPath().getString("group_id")).isEqualTo(source.group.toString());
        assertThat(latest.jsonPath().getList("carrier_ids")).isEmpty();
        assertThat(latest.jsonPath().getLong("completed_at"))
                .isEqualTo(Instant.parse("2026-02-03T04:05:06Z").getEpochSecond());
        assertThat(get(organization, source.group, "list_latest").jsonPath().getList(""))
                .isEmpty();
    }

    @Test
    void theNewestSyncIsToldAndTheNewestOfEachCarrier() {
        Instant earlier = Instant.parse("2026-05-06T07:08:09Z");
        Instant later = Instant.parse("2026-05-06T07:08:10Z");
        source.plans().completed(0, earlier);
        try (RosterSource other = source.atAnotherCarrier()) {
            other.plans().completed(0, later);

            Response latest = get(organization, source.group, "latest");
            Response ofFirst = get(organization, source.group, "latest?carrier_id=" + source.carrier);
            Response all = get(organization, source.group, "list_latest");

            assertThat(latest.jsonPath().getList("carrier_ids")).containsExactly(other.carrier.toString());
            assertThat(latest.jsonPath().getLong("completed_at")).isEqualTo(later.getEpochSecond());
            assertThat(ofFirst.jsonPath().getList("carrier_ids")).containsExactly(source.carrier.toString());
            assertThat(all.jsonPath().<List<String>>getList("carrier_ids"))
                    .containsExactly(List.of(other.carrier.toString()), List.of(source.carrier.toString()));
        }
    }

    @Test
    void aSyncThatIsUnderWayIsNotTold() {
        source.plans().awaitLoaded();

        assertThat(get(organization, source.group, "latest").jsonPath().getList("carrier_ids"))
                .isEmpty();
    }

    @Test
    void onAnEarlierDayThereWasNone() {
        source.plans().completed(0);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(get(organization, source.group, "list_latest?effective_date=" + today)
                        .jsonPath()
                        .getList(""))
                .hasSize(1);
        assertThat(get(organization, source.group, "list_latest?effective_date=" + today.minusDays(1))
                        .jsonPath()
                        .getList(""))
                .isEmpty();
    }

    @Test
    void aGroupOfAnotherOrganizationIsNotFound() {
        source.plans().completed(0);

        Response answer = get(UUID.randomUUID(), source.group, "latest");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("message")).isEqualTo("Group not found with UUID " + source.group);
    }

    @ParameterizedTest
    @CsvSource({
        "latest?carrier_id=abc,carrier_id: Not a valid UUID.",
        "list_latest?effective_date=2026-02-31,effective_date: Not a valid date."
    })
    void aFilterThatCannotBeReadIsRefused(String path, String message) {
        Response answer = get(organization, source.group, path);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
    }

    private static Response get(UUID organization, UUID group, String path) {
        return RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class))
                .header("Authorization", "Bearer " + Tokens.of(Roles.PLATFORM, organization))
                .get("/api/v1/groups/" + group + "/audit_requests/" + path);
    }
}
