package io.coverbridge.adapter.testing;

import static io.restassured.RestAssured.given;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls of the emulator's interface by one caller. */
public record Emulator(String role, UUID organizationId) {

    /** A platform with its own organization. */
    public static Emulator platform(UUID organizationId) {
        return new Emulator(Roles.PLATFORM, organizationId);
    }

    /** Who may work for every organization. */
    public static Emulator everybody() {
        return new Emulator(Roles.EMULATOR, UUID.randomUUID());
    }

    public ValidatableResponse get(String path) {
        return request().get("/emulator/v1/" + path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request().body(body).post("/emulator/v1/" + path).then();
    }

    public ValidatableResponse post(String path) {
        return request().post("/emulator/v1/" + path).then();
    }

    public ValidatableResponse put(String path, String body) {
        return request().body(body).put("/emulator/v1/" + path).then();
    }

    public ValidatableResponse delete(String path) {
        return request().delete("/emulator/v1/" + path).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(role, organizationId)).contentType("application/json");
    }
}
