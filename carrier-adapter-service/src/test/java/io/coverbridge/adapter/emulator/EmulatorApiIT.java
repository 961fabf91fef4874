package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.ConnectionStatus.ACTION_REQUIRED;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.ConnectionStatus.PROCESSING;
import static io.coverbridge.events.ConnectionStatus.WAITING_ON_CARRIER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmulatorApiIT implements AdapterIT {

    private final Updates updates = new Updates();

    @AfterEach
    void close() {
        updates.close();
    }

    @Test
    void scenariosAreListedWithTheirStatuses() {
        given().auth()
                .oauth2(Tokens.of(Roles.PLATFORM, UUID.randomUUID()))
                .get("/emulator/v1/scenarios")
                .then()
                .statusCode(200)
                .body("$", hasSize(18))
                .body("ends_in", hasItems("anything_else", "9001", "9010"))
                .body("find { it.ends_in == '9004' }.statuses", equalTo(List.of("processing", "action_required")))
                .body("find { it.ends_in == '9004' }.retry_statuses", hasItems("completed"))
                .body("findAll { it.chosen_by == 'carrier_group_id' }", hasSize(11))
                .body("findAll { it.chosen_by == 'custom_individual_id' }.ends_in", hasItems("anything_else", "9101"))
                .body("find { it.ends_in == '9101' }.statuses", equalTo(List.of("valid", "invalid")))
                .body("find { it.ends_in == '9102' }.statuses", equalTo(List.of("valid", "sent")))
                .body("find { it.ends_in == '9105' }.statuses", equalTo(List.of("valid", "scheduled", "sent")))
                .body("find { it.ends_in == '9106' }.statuses", equalTo(List.of("valid", "invalid")));
    }

    @Test
    void aPlatformSeesItsConnectionFromTheCarriersSide() {
        Asked asked = asked(Carriers.LAKESHORE, "LB00009007", COMPLETED);

        get(Roles.PLATFORM, asked.organization(), asked.connectionId())
                .statusCode(200)
                .body("connection_id", equalTo(asked.connectionId().toString()))
                .body("scenario", equalTo("times_out_twice"))
                .body("status", equalTo("completed"))
                .body("outcome", equalTo("completed"))
                .body("attempts", equalTo(4))
                .body("next_due", equalTo(null))
                .body("installed_group.plans.name", hasItems("DHMO Smile Plus", "50k Employee Basic Life"))
                .body("steps.status", equalTo(List.of("processing", "waiting_on_carrier", "completed")))
                .body("steps.cause", everyItem(equalTo("carrier")));
    }

    @Test
    void anotherOrganizationsConnectionIsNotThere() {
        Asked asked = asked(Carriers.LAKESHORE, "LB00009004", ACTION_REQUIRED);

        get(Roles.PLATFORM, UUID.randomUUID(), asked.connectionId())
                .statusCode(404)
                .body("message", startsWith("GroupConnection not found with UUID"));
        post(Roles.PLATFORM, UUID.randomUUID(), asked.connectionId(), "{\"status\":\"completed\"}")
                .statusCode(404);
        get(Roles.EMULATOR, UUID.randomUUID(), asked.connectionId()).statusCode(200);
        get(Roles.OPERATOR, UUID.randomUUID(), asked.connectionId()).statusCode(200);
        get(Roles.OPERATOR, UUID.randomUUID(), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aConnectionIsDrivenOverTheAllowedWayAndItsGroupInstalled() {
        Asked asked = asked(Carriers.CASCADE, "LK-0009004", ACTION_REQUIRED);

        post(
                        Roles.PLATFORM,
                        asked.organization(),
                        asked.connectionId(),
                        "{\"status\":\"completed\",\"note\":\"by hand\"}")
                .statusCode(201)
                .body("status", equalTo("completed"))
                .body("driven", equalTo(true))
                .body("installed_group.plans", hasSize(8))
                .body("steps.cause", equalTo(List.of("carrier", "carrier", "emulator", "emulator")));

        assertThat(Updates.statuses(updates.awaitStatus(asked, COMPLETED)))
                .containsExactly(PROCESSING, ACTION_REQUIRED, PROCESSING, COMPLETED);
        post(Roles.PLATFORM, asked.organization(), asked.connectionId(), "{\"status\":\"processing\"}")
                .statusCode(409)
                .body("message", equalTo("A connection that is completed cannot become processing"));
        post(Roles.PLATFORM, asked.organization(), asked.connectionId(), "{\"status\":\"completed\"}")
                .statusCode(409);
    }

    @Test
    void aRetryStartsTheScenarioOfADrivenConnectionAgain() {
        Asked asked = asked(Carriers.CASCADE, "LK-0009004", ACTION_REQUIRED);
        post(
                        Roles.EMULATOR,
                        UUID.randomUUID(),
                        asked.connectionId(),
                        "{\"status\":\"waiting_on_carrier\",\"note\":\"held\"}")
                .statusCode(201)
                .body("steps[3].note", equalTo("held"));
        Asked again = asked.again("LK-0048213", 4);

        assertThat(Updates.statuses(updates.ask(again).awaitStatus(again, COMPLETED)))
                .endsWith(WAITING_ON_CARRIER, WAITING_ON_CARRIER, COMPLETED);
        get(Roles.PLATFORM, asked.organization(), asked.connectionId())
                .body("driven", equalTo(false))
                .body("request_number", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":                    | 400",
                "[]                              | 422",
                "{}                              | 422",
                "{\"status\":null}               | 422",
                "{\"status\":\"finished\"}       | 422",
                "{\"status\":7}                  | 422",
                "{\"status\":\"completed\",\"note\":7} | 422",
                "{\"status\":\"created\"}        | 409",
            })
    void badOutcomesAreRefused(String body, int status) {
        Asked asked = asked(Carriers.CASCADE, "LK-0009004", ACTION_REQUIRED);

        post(Roles.PLATFORM, asked.organization(), asked.connectionId(), body).statusCode(status);
    }

    @Test
    void aNoteHasAThousandCharactersAtMost() {
        Asked asked = asked(Carriers.CASCADE, "LK-0009004", ACTION_REQUIRED);
        String body = "{\"status\":\"unable_to_connect\",\"note\":\"%s\"}";

        post(Roles.PLATFORM, asked.organization(), asked.connectionId(), body.formatted("x".repeat(1_001)))
                .statusCode(422);
        post(Roles.PLATFORM, asked.organization(), asked.connectionId(), body.formatted("x".repeat(1_000)))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "1", "00000000-0000-0000-0000-00000000000g"})
    void whatIsNoIdIsNotFound(String id) {
        given().auth()
                .oauth2(Tokens.of(Roles.PLATFORM, UUID.randomUUID()))
                .get("/emulator/v1/connections/{id}", id)
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTokensThatHoldAreTaken() {
        String path = "/emulator/v1/connections/" + UUID.randomUUID();
        UUID organization = UUID.randomUUID();

        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.expired(Roles.PLATFORM, organization))
                .get(path)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.forged(Roles.PLATFORM, organization))
                .get(path)
                .then()
                .statusCode(401);
        given().auth().oauth2(Tokens.of("guest", organization)).get(path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Roles.PLATFORM, organization))
                .get("/emulator/v1/pace")
                .then()
                .statusCode(403);
    }

    @Test
    void thePaceIsSetWithinItsBounds() {
        pace("{\"pace\":0.5}").statusCode(200).body("pace", equalTo(0.5f));
        for (String bad : new String[] {"{\"pace\":-1}", "{\"pace\":1001}", "{\"pace\":\"1\"}", "{}"}) {
            pace(bad).statusCode(422);
        }
        given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .get("/emulator/v1/pace")
                .then()
                .body("pace", equalTo(0.5f));
        pace("{\"pace\":0}").statusCode(200);
    }

    private Asked asked(UUID carrier, String carrierGroupId, ConnectionStatus until) {
        Asked asked = Asked.connection(carrier, carrierGroupId);
        updates.ask(asked).awaitStatus(asked, until);
        return asked;
    }

    private static ValidatableResponse pace(String body) {
        return given().auth()
                .oauth2(Tokens.of(Roles.EMULATOR, UUID.randomUUID()))
                .contentType("application/json")
                .body(body)
                .put("/emulator/v1/pace")
                .then();
    }

    private static ValidatableResponse get(String role, UUID organization, UUID connection) {
        return given().auth()
                .oauth2(Tokens.of(role, organization))
                .get("/emulator/v1/connections/{id}", connection)
                .then();
    }

    private static ValidatableResponse post(String role, UUID organization, UUID connection, String body) {
        return given().auth()
                .oauth2(Tokens.of(role, organization))
                .contentType("application/json")
                .body(body)
                .post("/emulator/v1/connections/{id}/outcome", connection)
                .then();
    }
}
