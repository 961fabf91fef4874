package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys from their making to their end, each organization of a test its own. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class ApiKeysIT {

    private static final String KEYS = "/api/v1/api_keys";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aKeyIsMadeUsedReadRotatedAndRevoked() {
        Key first = openOrganization("Cedar Benefits");
        Response made = first.request().body("{\"name\": \"Payroll\"}").post(KEYS);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "organization_id",
                        "client_id",
                        "name",
                        "roles",
                        "scopes",
                        "status",
                        "secret_start",
                        "created_by",
                        "client_secret");
        Key key = Key.of(made);
        assertThat(made.path("scopes").toString()).isEqualTo("[*]");
        assertThat(made.path("created_by").toString()).isEqualTo(first.clientId());
        assertThat(key.secret())
                .hasSizeGreaterThan(40)
                .startsWith(made.path("secret_start").toString());

        assertThat(claims(key)).doesNotContainKey("scope").containsEntry("groups", List.of("platform"));
        await("the use of the key")
                .atMost(PATIENCE)
                .until(() -> read(first, key).path("last_used") != null);
        assertThat(read(first, key).asString()).doesNotContain(key.secret()).doesNotContain("client_secret");
        assertThat(first.request().get(KEYS).asString()).doesNotContain(key.secret());

        Response rotated = first.request().body("{\"overlap_seconds\": 600}").post(KEYS + "/" + key.id() + "/rotate");
        assertThat(rotated.statusCode()).isEqualTo(200);
        Key renewed = Key.of(rotated);
        assertThat(renewed.clientId()).isEqualTo(key.clientId());
        assertThat(ask(renewed).statusCode()).isEqualTo(200);
        assertThat(ask(key).statusCode()).isEqualTo(200);
        Key last = Key.of(first.request().body("{\"overlap_seconds\": 0}").post(KEYS + "/" + key.id() + "/rotate"));
        assertThat(ask(last).statusCode()).isEqualTo(200);
        assertRefused(ask(key));
        assertRefused(ask(renewed));

        assertThat(first.request().delete(KEYS + "/" + key.id()).statusCode()).isEqualTo(204);
        assertThat(first.request().delete(KEYS + "/" + key.id()).statusCode()).isEqualTo(204);
        assertRefused(ask(last));
        assertThat(read(first, key).path("status").toString()).isEqualTo("revoked");
        assertThat(first.request()
                        .body("{}")
                        .post(KEYS + "/" + key.id() + "/rotate")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRestrictedKeyOpensWhatItsScopesNameAndIsToldWhatIsMissing() {
        Key first = openOrganization("Elm Benefits");
        Key reader = create(first, "{\"name\": \"reader\", \"scopes\": [\"connections:read\"]}");
        assertThat(claims(reader)).containsEntry("scope", "connections:read");

        assertThat(reader.request().get("/api/v1/carriers").statusCode()).isEqualTo(200);
        assertThat(reader.request().get("/api/v1/group_connections").statusCode())
                .isEqualTo(200);
        Response refused = reader.request().body("{}").post("/api/v1/groups");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getMap(""))
                .isEqualTo(Map.of("message", "This token lacks the scope connections:write", "status", 403));
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope", "connections:write");
        Response problem = reader.request().accept("application/problem+json").get(KEYS);
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        assertThat(problem.jsonPath().getString("detail")).isEqualTo("This token lacks the scope keys:manage");
        // However the path is written.
        assertThat(reader.request()
                        .urlEncodingEnabled(false)
                        .get("/api/v1/%61pi_keys")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        Key first = openOrganization("Fir Benefits");
        assertForbidden(
                first.request()
                        .body("{\"name\": \"x\", \"roles\": [\"operator\"]}")
                        .post(KEYS),
                "operator");
        Key strong = create(first, "{\"name\": \"strong\"}");
        Key clerk = create(first, "{\"name\": \"clerk\", \"scopes\": [\"keys:manage\", \"events:read\"]}");

        assertForbidden(
                clerk.request().body("{\"name\": \"x\", \"scopes\": [\"*\"]}").post(KEYS), "all scopes");
        assertForbidden(
                clerk.request()
                        .body("{\"name\": \"x\", \"scopes\": [\"snapshots:write\"]}")
                        .post(KEYS),
                "snapshots:write");
        assertForbidden(
                clerk.request()
                        .body("{\"scopes\": [\"*\"]}")
                        .put(KEYS + "/" + clerk.id() + "/" + version(first, clerk)),
                "all scopes");
        assertForbidden(clerk.request().body("{}").post(KEYS + "/" + strong.id() + "/rotate"), "all scopes");
        assertForbidden(clerk.request().delete(KEYS + "/" + strong.id()), "all scopes");
        Key given = create(clerk, "{\"name\": \"as far as the clerk goes\"}");
        assertThat(claims(given)).containsEntry("scope", "events:read keys:manage");
    }

    @Test
    void anEditNamesTheVersionItHasSeenAndTheEndOfAKeyIsTheEndOfItsTokens() {
        Key first = openOrganization("Gum Benefits");
        Key key = create(
                first, "{\"name\": \"short\", \"expires\": " + (Instant.now().getEpochSecond() + 100) + "}");
        assertThat(ask(key).jsonPath().getInt("expires_in")).isBetween(80, 100);
        String seen = version(first, key);

        Response edited = first.request()
                .body("{\"name\": \"long\", \"scopes\": [\"events:read\"], \"expires\": 0}")
                .put(KEYS + "/" + key.id() + "/" + seen);

        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.jsonPath().getString("name")).isEqualTo("long");
        assertThat(edited.jsonPath().getList("scopes")).containsExactly("events:read");
        assertThat(edited.jsonPath().getString("expires")).isNull();
        assertThat(ask(key).jsonPath().getInt("expires_in")).isEqualTo(600);
        assertThat(first.request()
                        .body("{}")
                        .put(KEYS + "/" + key.id() + "/" + seen)
                        .statusCode())
                .isEqualTo(409);
        for (String body :
                List.of("{\"expires\": 17}", "{\"scopes\": []}", "{\"scopes\": [\"all\"]}", "{\"name\": \"\"}")) {
            assertThat(first.request()
                            .body(body)
                            .put(KEYS + "/" + key.id() + "/" + version(first, key))
                            .statusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        execute("update api_keys set expires_at = now() - interval '1 second' where id = $1", Tuple.of(key.id()));
        assertRefused(ask(key));
        assertThat(read(first, key).path("status").toString()).isEqualTo("expired");
    }

    @Test
    void theLastKeyThatMayManageKeysStaysUnlessAnOperatorSaysSo() {
        Key first = openOrganization("Hazel Benefits");
        create(first, "{\"name\": \"reader\", \"scopes\": [\"events:read\"]}");

        Response revoked = first.request().delete(KEYS + "/" + first.id());
        Response narrowed = first.request()
                .body("{\"scopes\": [\"events:read\"]}")
                .put(KEYS + "/" + first.id() + "/" + version(first, first));

        assertThat(revoked.statusCode()).isEqualTo(409);
        assertThat(revoked.jsonPath().getString("message")).contains("last key");
        assertThat(narrowed.statusCode()).isEqualTo(409);
        assertThat(Api.as("operator")
                        .delete("/ops/v1/organizations/" + first.organization() + "/api_keys/" + first.id())
                        .statusCode())
                .isEqualTo(204);
        assertRefused(ask(first));
    }

    @Test
    void anotherOrganizationsKeyIsNotThere() {
        Key mine = openOrganization("Ivy Benefits");
        Key theirs = openOrganization("Juniper Benefits");
        String path = KEYS + "/" + theirs.id();

        for (Response answer : List.of(
                mine.request().get(path),
                mine.request().body("{}").put(path + "/" + UUID.randomUUID()),
                mine.request().body("{}").post(path + "/rotate"),
                mine.request().delete(path))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getString("message")).isEqualTo("ApiKey not found with UUID " + theirs.id());
        }
        assertThat(mine.request().get(KEYS).jsonPath().getList("response.client_id"))
                .containsExactly(mine.clientId());
        assertThat(Api.as(Api.DEMO).get("/ops/v1/organizations").statusCode()).isEqualTo(403);
        assertThat(Api.as("operator").get("/ops/v1/organizations").jsonPath().getList("response.id"))
                .contains(theirs.organization());
    }

    @Test
    void aKeyOfTheSettingsKeepsTheSecretOfTheSettings() {
        String id = Api.as(Api.BAKERIES).get(KEYS).jsonPath().getString("response[0].id");

        assertThat(Api.as(Api.BAKERIES)
                        .body("{}")
                        .post(KEYS + "/" + id + "/rotate")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.as("operator")
                        .body("{}")
                        .post("/ops/v1/organizations/" + UUID.randomUUID() + "/api_keys")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.as("operator")
                        .body("{\"name\": \"x\"}")
                        .post("/ops/v1/organizations/" + UUID.randomUUID() + "/api_keys")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Key openOrganization(String name) {
        Response opened = Api.as("operator")
                .body("{\"name\": \"%s\", \"api_key\": {\"name\": \"first\"}}".formatted(name))
                .post("/ops/v1/organizations");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return new Key(
                opened.path("api_key.id"),
                opened.path("organization.id"),
                opened.path("api_key.client_id"),
                opened.path("api_key.client_secret"));
    }

    private static Key create(Key maker, String body) {
        Response made = maker.request().body(body).post(KEYS);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return Key.of(made);
    }

    private static Response read(Key reader, Key key) {
        return reader.request().get(KEYS + "/" + key.id());
    }

    private static String version(Key reader, Key key) {
        return read(reader, key).path("version");
    }

    private static Response ask(Key key) {
        return Api.anonymous()
                .auth()
                .preemptive()
                .basic(key.clientId(), key.secret())
                .contentType(ContentType.JSON)
                .body("{\"grant_type\":\"client_credentials\"}")
                .post("/auth/public/token");
    }

    private static Map<String, Object> claims(Key key) {
        String token = ask(key).path("access_token");
        byte[] body = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return io.restassured.path.json.JsonPath.from(new String(body, StandardCharsets.UTF_8))
                .getMap("");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("message"))
                .isEqualTo("401 Unauthorized: unknown client or wrong secret");
    }

    private static void assertForbidden(Response answer, String named) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("message")).contains(named);
    }

    private void execute(String sql, Tuple values) {
        system.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
    }

    /** A key as its owner keeps it. */
    private record Key(String id, @Nullable String organization, String clientId, String secret) {

        static Key of(Response made) {
            return new Key(
                    made.path("id"), made.path("organization_id"), made.path("client_id"), made.path("client_secret"));
        }

        RequestSpecification request() {
            String token = ask(this).path("access_token");
            return Api.anonymous().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
        }
    }
}
