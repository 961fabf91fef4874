package io.coverbridge.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How browsers get the page. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class CommandCenterIT {

    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app"})
    void theStartLeadsToThePage(String path) {
        Response answer = given().redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/app/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/connections", "/app/groups/d0ec3837-3499-4a2f-8c58-966ef7e46d95/plans"})
    void everyAddressOfAViewIsTheOnePageUnderItsPolicy(String path) {
        Response answer = given().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body().asString()).contains("<cb-shell>");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().head(path).statusCode()).isEqualTo(200);
    }

    @Test
    void allThatThePageLoadsIsThere() {
        String page = given().get("/app/").body().asString();
        List<String> loaded = LOADED.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(loaded).hasSizeGreaterThan(10).allSatisfy(path -> {
            Response answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.contentType()).as(path).containsAnyOf("javascript", "css", "svg");
        });
    }

    @Test
    void aKnownFileIsNotSentAgain() {
        Response first = given().get("/app/main.js");
        String tag = first.header("ETag");

        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().header("If-None-Match", tag).get("/app/main.js").statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", "\"other\"")
                        .get("/app/main.js")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/app/nothing.js", "/app/index.html", "/app/application.properties", "/app/core/..%2f..%2fx.css"
            })
    void aFileThatIsNotThereIsNotThePage(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressesOfTheApiStayTheApis() {
        Response answer = given().get("/api/v1/nothing");

        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void theTopicsAreDocumentedForPeopleAndPrograms() {
        assertThat(given().get("/q/asyncapi").body().asString()).startsWith("asyncapi: 3.0.0");
        Response json = given().get("/q/asyncapi?format=json");

        assertThat(json.jsonPath().getString("channels.groupConnections.address"))
                .isEqualTo("group-connections.v1");
    }
}
