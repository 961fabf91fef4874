package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentProgressed;
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

@QuarkusTest
class FulfillmentsApiIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final WorkTime time;

    FulfillmentsApiIT(WorkTime time) {
        this.time = time;
    }

    @AfterEach
    void close() {
        time.setPace(0).await().indefinitely();
        updates.close();
        fulfillments.close();
    }

    @Test
    void aPlatformSeesWhatItsCarriersWereSentNewestFirst() {
        Told first = Told.through(connected());
        fulfillments.tell(first).awaitStatus(first, SENT);
        Told second = first.numbered(2);
        fulfillments.tell(second).awaitStatus(second, SENT);
        list(Roles.PLATFORM, first.at().organization(), "employee_id=" + first.employeeId())
                .statusCode(200)
                .body("meta.total_records", equalTo(2))
                .body("response.id", contains(second.id().toString(), first.id().toString()))
                .body("response.number", contains(2, 1))
                .body("response.status", contains("sent", "sent"))
                .body("response.attempts", contains(1, 1))
                .body("response[0].next_due", nullValue())
                .body("response[0].driven", equalTo(false))
                .body("response[0].group_id", equalTo(first.at().groupId().toString()));
        list(Roles.PLATFORM, first.at().organization(), "group_id=" + first.at().groupId())
                .body("response", hasSize(2));
        list(Roles.PLATFORM, first.at().organization(), "page_size=1").body("response", hasSize(1));
        list(Roles.PLATFORM, first.at().organization(), "group_id=" + UUID.randomUUID())
                .body("response", empty());
    }

    @Test
    void onlyOperatorsAndEmulatorsSeeOtherOrganizations() {
        Told told = Told.through(connected());
        fulfillments.tell(told).awaitStatus(told, SENT);
        String employee = "employee_id=" + told.employeeId();
        list(Roles.PLATFORM, UUID.randomUUID(), employee).statusCode(200).body("response", empty());
        list(Roles.EMULATOR, UUID.randomUUID(), employee).body("response", hasSize(1));
        list(Roles.OPERATOR, UUID.randomUUID(), "group_id=" + told.at().groupId())
                .body("response", hasSize(1));
        list(Roles.OPERATOR, UUID.randomUUID(), "group_id=" + UUID.randomUUID()).body("response", empty());
        list(Roles.OPERATOR, UUID.randomUUID(), "page_size=5").statusCode(422);
        given().get("/emulator/v1/fulfillments").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"group_id=7", "employee_id=nobody", "page_size=-1"})
    void whatIsNoFilterIsRefused(String query) {
        list(Roles.PLATFORM, UUID.randomUUID(), query).statusCode(422);
    }

    @Test
    void aFulfillmentIsDrivenToSent() {
        Told told = waiting();
        list(Roles.PLATFORM, told.at().organization(), "employee_id=" + told.employeeId())
                .body("response[0].status", equalTo("valid"))
                .body("response[0].next_due", greaterThan(0));
        drive(Roles.PLATFORM, told.at().organization(), told.id(), "{\"status\":\"sent\"}")
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("driven", equalTo(true))
                .body("next_due", nullValue());
        assertThat(Fulfillments.statuses(fulfillments.awaitStatus(told, SENT))).containsExactly(VALID, SENT);
        drive(Roles.PLATFORM, told.at().organization(), told.id(), "{\"status\":\"sent\"}")
                .statusCode(409)
                .body("message", equalTo("A fulfillment that is sent cannot become sent"));
    }

    @Test
    void aFulfillmentIsDrivenToInvalidWithItsErrors() {
        Told told = waiting();
        drive(
                        Roles.EMULATOR,
                        UUID.randomUUID(),
                        told.id(),
                        "{\"status\":\"invalid\",\"errors\":[\"No record of this spouse.\",\"Call us.\"]}")
                .statusCode(200)
                .body("status", equalTo("invalid"));
        List<FulfillmentProgressed> reports = fulfillments.awaitStatus(told, INVALID);
        assertThat(reports.get(1).errors()).containsExactly("No record of this spouse.", "Call us.");
    }

    @Test
    void anotherOrganizationsFulfillmentIsNotThere() {
        Told told = waiting();
        drive(Roles.PLATFORM, UUID.randomUUID(), told.id(), "{\"status\":\"sent\"}")
                .statusCode(404)
                .body("message", startsWith("Fulfillment not found with UUID"));
        drive(Roles.OPERATOR, UUID.randomUUID(), UUID.randomUUID(), "{\"status\":\"sent\"}")
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":                                 | 400",
                "{}                                           | 422",
                "{\"status\":\"finished\"}                    | 422",
                "{\"status\":\"valid\"}                       | 422",
                "{\"status\":\"replaced\"}                    | 422",
                "{\"status\":\"invalid\"}                     | 422",
                "{\"status\":\"invalid\",\"errors\":[]}       | 422",
                "{\"status\":\"invalid\",\"errors\":[\"\"]}   | 422",
                "{\"status\":\"invalid\",\"errors\":[null]}   | 422",
                "{\"status\":\"invalid\",\"errors\":\"No\"}   | 422",
                "{\"status\":\"invalid\",\"errors\":[\"a\\u0007\"]} | 422",
                "{\"status\":\"sent\",\"errors\":[\"No\"]}    | 422",
            })
    void badOutcomesAreRefused(String body, int status) {
        Told told = waiting();
        drive(Roles.PLATFORM, told.at().organization(), told.id(), body).statusCode(status);
        drive(Roles.PLATFORM, told.at().organization(), told.id(), "{\"status\":\"sent\"}")
                .statusCode(200);
    }

    private Told waiting() {
        Told told = Told.through(connected());
        time.setPace(WorkTime.SLOWEST).await().indefinitely();
        fulfillments.tell(told).awaitStatus(told, VALID);
        return told;
    }

    private Asked connected() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213");
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        return asked;
    }

    private static ValidatableResponse list(String role, UUID organization, String query) {
        return given().auth()
                .oauth2(Tokens.of(role, organization))
                .get("/emulator/v1/fulfillments?" + query)
                .then();
    }

    private static ValidatableResponse drive(String role, UUID organization, UUID id, String body) {
        return given().auth()
                .oauth2(Tokens.of(role, organization))
                .contentType("application/json")
                .body(body)
                .put("/emulator/v1/fulfillments/{id}/outcome", id)
                .then();
    }
}
