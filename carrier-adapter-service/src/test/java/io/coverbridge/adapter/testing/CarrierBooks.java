package io.coverbridge.adapter.testing;

import static io.restassured.RestAssured.given;

import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What a platform asks an emulated carrier about one of its groups, and what it makes the carrier hold. */
public record CarrierBooks(UUID organizationId, UUID carrierId, String carrierGroupId) {

    private static final String GROUP = "/emulator/v1/carriers/{carrier}/groups/{group}";

    /** The group that a connection is asked for under. */
    public static CarrierBooks of(Asked asked) {
        return new CarrierBooks(asked.organization(), asked.carrierId(), asked.carrierGroupId());
    }

    /** The same group id of another organization. */
    public CarrierBooks of(UUID organization) {
        return new CarrierBooks(organization, carrierId, carrierGroupId);
    }

    public ValidatableResponse put(String body) {
        return platform().body(body).put(GROUP, carrierId, carrierGroupId).then();
    }

    public ValidatableResponse get() {
        return platform().get(GROUP, carrierId, carrierGroupId).then();
    }

    public ValidatableResponse delete() {
        return platform().delete(GROUP, carrierId, carrierGroupId).then();
    }

    public ValidatableResponse add(String body) {
        return platform()
                .body(body)
                .post(GROUP + "/families", carrierId, carrierGroupId)
                .then();
    }

    public ValidatableResponse members(String query) {
        return platform()
                .get(GROUP + "/members" + query, carrierId, carrierGroupId)
                .then();
    }

    public ValidatableResponse member(String employeeId, String query) {
        return platform()
                .get(GROUP + "/members/{employee}" + query, carrierId, carrierGroupId, employeeId)
                .then();
    }

    public ValidatableResponse change(String employeeId, String body) {
        return platform()
                .body(body)
                .post(GROUP + "/members/{employee}/changes", carrierId, carrierGroupId, employeeId)
                .then();
    }

    /** The carrier's groups of the organization. */
    public ValidatableResponse list() {
        return platform()
                .get("/emulator/v1/carriers/{carrier}/groups", carrierId)
                .then();
    }

    private RequestSpecification platform() {
        return given().auth().oauth2(Tokens.of(Roles.PLATFORM, organizationId)).contentType("application/json");
    }
}
