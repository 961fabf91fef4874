package io.coverbridge.adapter.file;

import static io.restassured.RestAssured.given;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What operators do with files. */
final class FilesApi {

    private FilesApi() {}

    static ValidatableResponse resend(UUID file) {
        return given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .post("/ops/v1/files/{id}/resend", file)
                .then();
    }

    static ValidatableResponse order(String body) {
        return given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .contentType("application/json")
                .body(body)
                .post("/ops/v1/files")
                .then();
    }

    static ValidatableResponse as(String role, UUID organization, String path) {
        return given().auth().oauth2(Tokens.of(role, organization)).get(path).then();
    }
}
