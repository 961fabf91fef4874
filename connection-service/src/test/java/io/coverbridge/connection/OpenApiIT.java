package io.coverbridge.connection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open without a token, and what is not. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class OpenApiIT {

    @BeforeAll
    static void theServiceIsReadyOnceTheDirectoryIsThere() {
        Directory.arrive();
    }

    @Test
    void theDocumentDescribesEveryOperationWithASummary() {
        Response document = Api.anonymous().accept("application/json").get("/q/openapi?format=json");

        Map<String, Map<String, Map<String, Object>>> paths =
                document.jsonPath().getMap("paths");
        assertThat(paths.keySet())
                .containsExactlyInAnyOrder(
                        "/auth/public/token",
                        "/auth/public/jwks.json",
                        "/api/v1/audit_log",
                        "/api/v1/carriers",
                        "/api/v1/carriers/{carrier_id}",
                        "/api/v1/carriers/request",
                        "/api/v1/organization",
                        "/api/v1/event_log",
                        "/api/v1/events",
                        "/api/v1/event_statistics",
                        "/api/v1/groups",
                        "/api/v1/groups/{group_id}",
                        "/api/v1/groups/{group_id}/{version}",
                        "/api/v1/groups/{group_id}/group_connections",
                        "/api/v1/group_connections",
                        "/api/v1/group_connections/summary",
                        "/api/v1/group_connections/{connection_id}",
                        "/api/v1/group_connections/{connection_id}/history",
                        "/api/v1/group_connections/{connection_id}/retry",
                        "/api/v1/api_keys",
                        "/api/v1/api_keys/{key_id}",
                        "/api/v1/api_keys/{key_id}/{version}",
                        "/api/v1/api_keys/{key_id}/rotate",
                        "/ops/v1/overview",
                        "/ops/v1/organizations",
                        "/ops/v1/organizations/{organization_id}/token",
                        "/ops/v1/organizations/{organization_id}/api_keys",
                        "/ops/v1/organizations/{organization_id}/api_keys/{key_id}",
                        "/ops/v1/dead_letters",
                        "/ops/v1/dead_letters/{dead_letter_id}",
                        "/ops/v1/dead_letters/{dead_letter_id}/replay",
                        "/ops/v1/dead_letters/{dead_letter_id}/discard",
                        "/ops/v1/dead_letters/replay",
                        "/ops/v1/dead_letters/discard",
                        "/api/v1/webhook_subscriptions",
                        "/api/v1/webhook_subscriptions/{subscription_id}",
                        "/api/v1/webhook_subscriptions/{subscription_id}/{version}",
                        "/api/v1/webhook_subscriptions/{subscription_id}/rotate_secret",
                        "/api/v1/webhook_subscriptions/{subscription_id}/test",
                        "/api/v1/webhook_subscriptions/{subscription_id}/deliveries",
                        "/api/v1/webhook_subscriptions/{subscription_id}/deliveries/{delivery_id}",
                        "/api/v1/webhook_subscriptions/{subscription_id}/deliveries/{delivery_id}/redeliver",
                        "/api/v1/webhook_subscriptions/{subscription_id}/redeliver",
                        "/api/v1/group_disconnection_requests",
                        "/api/v1/group_disconnection_requests/{group_disconnection_request_id}",
                        "/api/v1/group_disconnection_requests/{group_disconnection_request_id}/history",
                        "/api/v1/group_disconnection_requests/{group_disconnection_request_id}/confirm",
                        "/api/v1/group_disconnection_requests/{group_disconnection_request_id}/reject",
                        "/api/v1/group_disconnection_requests/{group_disconnection_request_id}/{version}",
                        "/api/v1/groups/{group_id}/contacts",
                        "/api/v1/groups/{group_id}/contacts/{contact_id}",
                        "/api/v1/groups/{group_id}/contacts/{contact_id}/{version}",
                        "/api/v1/groups/{group_id}/group_disconnection_requests",
                        "/api/v1/{group_id}/group_disconnection_requests",
                        "/ops/v1/groups/{group_id}/protection");
        assertThat(paths.values())
                .allSatisfy(operations -> assertThat(operations.values())
                        .allSatisfy(operation -> assertThat(operation).containsKey("summary")));
        assertThat(document.asString()).contains("carrier_group_id", "00110011");
    }

    @Test
    void everyOperationTellsOfRequestIdsLimitsAndKeys() {
        JsonPath document = Api.anonymous()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
        Map<String, Map<String, Object>> operations = document.getMap("paths.'/api/v1/groups'");

        assertThat(String.valueOf(operations.get("get")))
                .contains("X-Request-Id", "429")
                .doesNotContain("Idempotency-Key");
        assertThat(String.valueOf(operations.get("post")))
                .contains("X-Request-Id", "Idempotency-Key", "Idempotency-Replayed");
        assertThat(document.getMap("paths.'/api/v1/groups'.post.responses").keySet())
                .contains("400", "409", "422", "429");
        assertThat(document.getMap("paths.'/auth/public/token'.post").toString())
                .doesNotContain("Idempotency-Key");
    }

    @Test
    void schemasNameAndTypeFieldsAsTheBodiesDo() {
        Response document = Api.anonymous().accept("application/json").get("/q/openapi?format=json");

        Map<String, Map<String, Object>> fields =
                document.jsonPath().getMap("components.schemas.ConnectionResponse.properties");
        assertThat(fields)
                .containsKeys("carrier_id", "group_data", "setup_result")
                .doesNotContainKey("carrierId");
        assertThat(document.jsonPath().getString("components.schemas.EpochSeconds.type"))
                .isEqualTo("integer");
    }

    @Test
    void everySuccessAndEveryErrorHasABody() {
        Map<String, Map<String, Map<String, Object>>> paths = Api.anonymous()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Map<?, ?> responses = (Map<?, ?>) requireNonNull(operation.get("responses"));
            assertThat(responses.entrySet())
                    .as(method + " " + path)
                    .isNotEmpty()
                    .allMatch(response -> response.getKey().equals("204")
                            || ((Map<?, ?>) response.getValue()).containsKey("content"));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void docsHealthAndMetricsNeedNoToken(String path) {
        assertThat(Api.anonymous().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/carriers", "/api/v1/groups", "/api/v1/group_connections", "/api/v1/group_connections/x"
            })
    void everythingElseNeedsOne(String path) {
        Response answer = Api.anonymous().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getMap("").keySet()).containsExactly("message", "status");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void aTokenThatIsNoneIsRefused(String token) {
        Response answer =
                Api.anonymous().header("Authorization", "Bearer " + token).get("/api/v1/groups");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(401);
    }

    @Test
    void anAlteredTokenIsRefused() {
        String token = Api.token(Api.DEMO);
        int payload = token.indexOf('.') + 5;
        char other = token.charAt(payload) == 'A' ? 'B' : 'A';
        String altered = token.substring(0, payload) + other + token.substring(payload + 1);

        assertThat(Api.anonymous()
                        .header("Authorization", "Bearer " + altered)
                        .get("/api/v1/groups")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownAddressAndAWrongMethodAnswerInTheSameDialect() {
        Response unknown = Api.as(Api.DEMO).get("/api/v1/nothing");
        Response method = Api.as(Api.DEMO).delete("/api/v1/groups");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.jsonPath().getMap("").keySet()).containsExactly("message", "status");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.jsonPath().getMap("").keySet()).containsExactly("message", "status");
    }
}
