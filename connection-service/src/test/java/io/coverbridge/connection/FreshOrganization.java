package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * An organization that only one test knows, with every carrier activated and one key.
 *
 * @param id its id
 * @param token a token of its key
 */
record FreshOrganization(UUID id, String token) {

    static FreshOrganization open(String name) {
        Response opened = Api.as("operator").body("""
                        {"name": "%s", "activates_all_carriers": true, "api_key": {"name": "first"}}
                        """.formatted(name)).post("/ops/v1/organizations");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return new FreshOrganization(
                UUID.fromString(opened.path("organization.id")), token(opened.jsonPath(), "api_key."));
    }

    RequestSpecification request() {
        return with(token);
    }

    /** A request with a token. */
    static RequestSpecification with(String token) {
        return Api.anonymous().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** A token for a key that was just made. */
    static String token(JsonPath key, String at) {
        return Api.anonymous()
                .auth()
                .preemptive()
                .basic(key.getString(at + "client_id"), key.getString(at + "client_secret"))
                .contentType(ContentType.JSON)
                .body("{\"grant_type\":\"client_credentials\"}")
                .post("/auth/public/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What a token says. */
    static Map<String, Object> claims(String token) {
        byte[] body = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonPath.from(new String(body, StandardCharsets.UTF_8)).getMap("");
    }
}
