package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class TokenIT {

    private static final String GRANT = "{\"grant_type\":\"client_credentials\"}";

    @Test
    void aKeyIsGoodForATokenOf600Seconds() {
        Response answer = ask("demo", "demo-secret", GRANT);

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = answer.jsonPath().getMap("");
        assertThat(body).containsOnlyKeys("access_token", "expires_in", "token_type");
        assertThat(body).containsEntry("expires_in", 600).containsEntry("token_type", "Bearer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theKeySetHoldsThePublicHalfOnly() {
        Response answer = Api.anonymous().get("/auth/public/jwks.json");

        assertThat(answer.jsonPath().getMap("keys[0]").keySet())
                .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo:wrong", "nobody:demo-secret", "demo:", "other:demo-secret"})
    void aWrongPairIsRefusedWithoutSayingWhichHalf(String pair) {
        String[] halves = pair.split(":", -1);

        Response answer = ask(halves[0], halves[1], GRANT);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("message"))
                .isEqualTo("401 Unauthorized: unknown client or wrong secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer abc", "Basic", "Basic !!!", "Basic ZGVtbw==", "Basic ADpiAA=="})
    void aHeaderThatIsNoPairIsRefused(String header) {
        Response answer = Api.anonymous()
                .header("Authorization", header)
                .contentType(ContentType.JSON)
                .body(GRANT)
                .post("/auth/public/token");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anEndlessSecretIsRefused() {
        String pair =
                Base64.getEncoder().encodeToString(("demo:" + "x".repeat(5_000)).getBytes(StandardCharsets.UTF_8));

        Response answer = Api.anonymous()
                .header("Authorization", "Basic " + pair)
                .contentType(ContentType.JSON)
                .body(GRANT)
                .post("/auth/public/token");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anotherGrantIsRefused() {
        Response answer = ask("demo", "demo-secret", "{\"grant_type\":\"password\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo("grant_type: Must be client_credentials.");
    }

    @Test
    void aMissingGrantIsRefused() {
        assertThat(ask("demo", "demo-secret", "{}").jsonPath().getString("message"))
                .isEqualTo("grant_type: Missing data for required field.");
    }

    private static Response ask(String id, String secret, String body) {
        return Api.anonymous()
                .auth()
                .preemptive()
                .basic(id, secret)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/auth/public/token");
    }
}
