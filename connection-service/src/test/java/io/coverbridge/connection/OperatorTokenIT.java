package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator comes into an organization, with no more than an operator has, and the organization knows. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class OperatorTokenIT {

    private static final String CONNECTIONS = "/api/v1/group_connections";
    private static final String KEYS = "/api/v1/api_keys";
    private static final String GROUP = "{\"name\": \"Visited\"}";

    private FreshOrganization organization;
    private @Nullable String key;

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @BeforeEach
    void thereIsAnOrganization() {
        organization = FreshOrganization.open("Visited");
    }

    @AfterEach
    void theOperatorHasOneKeyAgain() {
        if (key != null) {
            Api.as("operator").delete(KEYS + "/" + key);
        }
    }

    @Test
    void itOpensOneOrganizationAsAPlatformAndIsOnRecordThere() {
        String operator = Api.token("operator");
        long now = Instant.now().getEpochSecond();

        Response given = Api.anonymous()
                .header("Authorization", "Bearer " + operator)
                .header("X-Request-Id", "visit-" + organization.id())
                .post(path(organization.id()));

        assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("access_token", "expires_in", "token_type");
        String token = given.path("access_token");
        Map<String, Object> claims = FreshOrganization.claims(token);
        assertThat(claims)
                .containsEntry("sub", "operator")
                .containsEntry("upn", "operator")
                .containsEntry("groups", List.of("platform"))
                .containsEntry("organization_id", organization.id().toString())
                .doesNotContainKey("scope");
        assertThat(expiry(token)).isBetween(now + 1, Math.min(now + 605, expiry(operator)));
        assertThat(given.<Integer>path("expires_in")).isBetween(1, 600);

        assertThat(FreshOrganization.with(token).get(CONNECTIONS).statusCode()).isEqualTo(200);
        String group = FreshOrganization.with(token)
                .body(GROUP)
                .post("/api/v1/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(organization.request().get("/api/v1/groups/" + group).statusCode())
                .isEqualTo(200);
        assertThat(Api.as(Api.OTHER).get("/api/v1/groups/" + group).statusCode())
                .isEqualTo(404);
        for (String closed : List.of(path(organization.id()), path(Api.DEMO_ORGANIZATION), "/ops/v1/organizations")) {
            assertThat(FreshOrganization.with(token).body("{}").post(closed).statusCode())
                    .as(closed)
                    .isEqualTo(403);
        }
        assertThat(FreshOrganization.with(token)
                        .body("{\"name\": \"x\", \"roles\": [\"operator\"]}")
                        .post(KEYS)
                        .statusCode())
                .isEqualTo(403);

        JsonPath log = log(organization, "OperatorToken");
        assertThat(log.getInt("meta.total_records")).isOne();
        assertThat(log.<String, Object>getMap("response[0]"))
                .containsEntry("actor", "operator")
                .containsEntry("request_id", "visit-" + organization.id())
                .containsEntry("action", "insert")
                .containsEntry("subject_id", claims.get("jti"))
                .containsEntry("fields", List.of("expires_at", "issued_to"));
        assertThat(log(organization, "Group").getList("response.actor")).containsExactly("operator");
    }

    @Test
    void aRestrictedOperatorsTokenIsRestrictedAlikeAndNoneIsEverWithoutRestriction() {
        String reader = operator("\"scopes\": [\"keys:manage\", \"connections:read\"]");
        String token = take(reader);
        assertThat(FreshOrganization.claims(token)).containsEntry("scope", "connections:read keys:manage");
        assertThat(FreshOrganization.with(token).get(CONNECTIONS).statusCode()).isEqualTo(200);
        assertThat(FreshOrganization.with(token)
                        .body(GROUP)
                        .post("/api/v1/groups")
                        .statusCode())
                .isEqualTo(403);
        assertThat(FreshOrganization.with(token)
                        .body("{\"name\": \"x\", \"scopes\": [\"*\"]}")
                        .post(KEYS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(log(organization, "OperatorToken").getList("response[0].fields"))
                .containsExactly("expires_at", "issued_to", "scopes");
        theOperatorHasOneKeyAgain();

        // Nothing of it opens anything to a platform but keys, and it does not turn into one that opens all.
        String clerk = operator("\"scopes\": [\"keys:manage\", \"operations:manage\"]");
        String useless = take(clerk);
        assertThat(FreshOrganization.claims(useless)).containsEntry("scope", "keys:manage operations:manage");
        assertThat(FreshOrganization.with(useless).get(CONNECTIONS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void itEndsWithTheTokenThatItWasAskedWith() {
        long end = Instant.now().getEpochSecond() + 60;
        String operator = operator("\"expires\": " + end);

        String token = take(operator);

        assertThat(expiry(operator)).isEqualTo(end);
        assertThat(expiry(token)).isEqualTo(end);
    }

    @Test
    void whoMayNotManageKeysMayNotComeInAndNothingIsRecordedOfWhatIsRefused() {
        String other = operator("\"scopes\": [\"operations:manage\", \"operations:read\", \"connections:read\"]");
        Response refused = FreshOrganization.with(other).post(path(organization.id()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("message")).isEqualTo("This token lacks the scope keys:manage");

        assertThat(organization.request().post(path(organization.id())).statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous().post(path(organization.id())).statusCode()).isEqualTo(401);
        UUID unknown = UUID.randomUUID();
        for (String id : List.of(unknown.toString(), "nothing")) {
            Response missing = Api.as("operator").post("/ops/v1/organizations/" + id + "/token");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.jsonPath().getString("message")).isEqualTo("Organization not found with UUID " + id);
        }
        assertThat(log(organization, "OperatorToken").getInt("meta.total_records"))
                .isZero();
    }

    /** A token of another key of the operator. */
    private String operator(String more) {
        Response made = Api.as("operator")
                .body("{\"name\": \"visits\", \"roles\": [\"operator\"], " + more + "}")
                .post(KEYS);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        key = made.path("id");
        return FreshOrganization.token(made.jsonPath(), "");
    }

    private String take(String operator) {
        return FreshOrganization.with(operator)
                .post(path(organization.id()))
                .then()
                .statusCode(201)
                .extract()
                .path("access_token");
    }

    private static long expiry(String token) {
        return ((Number) FreshOrganization.claims(token).getOrDefault("exp", 0)).longValue();
    }

    private static JsonPath log(FreshOrganization organization, String model) {
        return organization
                .request()
                .queryParam("model", model)
                .get("/api/v1/audit_log")
                .jsonPath();
    }

    private static String path(UUID organization) {
        return "/ops/v1/organizations/" + organization + "/token";
    }
}
