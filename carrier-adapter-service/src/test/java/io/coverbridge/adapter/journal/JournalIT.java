package io.coverbridge.adapter.journal;

import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.LineOfCoverage;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JournalIT implements AdapterIT {

    private static final String COPY = """
            insert into received_requests
            select gen_random_uuid(), organization_id, carrier_id, connection_id, group_id, employee_id, kind,
                   carrier_group_id, custom_individual_id, number, attempt, answer, reply,
                   occurred - interval '%d days', body_bytes, null
            from received_requests
            order by id
            limit 6
            """;

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final Pool app;
    private final JournalCleanup cleanup;

    JournalIT(Pool app, JournalCleanup cleanup) {
        this.app = app;
        this.cleanup = cleanup;
    }

    @AfterEach
    void close() {
        updates.close();
        fulfillments.close();
    }

    @Test
    void everyCallThatACarrierReceivedIsThereNewestFirst() {
        Told told = Told.through(connected("LK-0009007")).of("EMP-9102");
        fulfillments.tell(told).awaitStatus(told, SENT);
        Emulator platform = Emulator.platform(told.at().organization());

        platform.get("received")
                .statusCode(200)
                .body("meta.total_records", equalTo(7))
                .body(
                        "response.kind",
                        contains(
                                "family_delivery",
                                "family_delivery",
                                "family_delivery",
                                "connection_poll",
                                "connection_submit",
                                "connection_submit",
                                "connection_submit"))
                .body("response.attempt", contains(2, 1, 0, 3, 2, 1, 0))
                .body("response.number", contains(1, 1, 1, 0, 0, 0, 0))
                .body(
                        "response.answer",
                        contains(
                                "delivered",
                                "timed_out",
                                "timed_out",
                                "connected",
                                "accepted",
                                "timed_out",
                                "timed_out"))
                .body(
                        "response[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "kind",
                                "carrier_id",
                                "connection_id",
                                "group_id",
                                "employee_id",
                                "number",
                                "attempt",
                                "answer",
                                "occurred",
                                "body_bytes"))
                .body("response[3].keySet()", not(contains("employee_id")))
                .body("response[0].body_bytes", greaterThan(100));

        platform.get("received?kind=connection_poll").body("response", hasSize(1));
        platform.get("received?employee_id=" + told.employeeId()).body("response", hasSize(3));
        platform.get("received?kind=connection_poll&employee_id=" + told.employeeId())
                .body("response", empty());
        platform.get("received?group_id=" + told.at().groupId()).body("response", hasSize(7));
        platform.get("received?carrier_id=" + Carriers.HARBORLINE).body("response", empty());
        platform.get("received?page_size=2&offset=6").body("response", hasSize(1));
    }

    @Test
    void aBodyIsShownAsItWasReceivedToItsOwnerOnly() {
        Told told = Told.through(connected("LK-0048213"));
        CarrierInstruction instruction = Enrolled.in(LineOfCoverage.LIFE, LocalDate.of(2026, 1, 1), 80_000)
                .by(told);
        fulfillments.tell(told, instruction).awaitStatus(told, SENT);
        Emulator platform = Emulator.platform(told.at().organization());
        String one = "received/" + newest(platform);

        platform.get(one)
                .statusCode(200)
                .body("body.id", equalTo(told.id().toString()))
                .body("body.number", equalTo(1))
                .body("body.family.members[0].person.last_name", equalTo(Told.LAST_NAME))
                .body("body.family.members[0].person.ssn", equalTo("912031457"))
                .body("body.family.coverages[0].enrollments[0].volume", equalTo(80_000))
                .body("reply.kind", equalTo("delivered"));
        platform.get(one + "?mask=ssn")
                .body("body.family.members[0].person.ssn", equalTo("*****1457"))
                .body("body.family.members[0].person.last_name", equalTo(Told.LAST_NAME));
        platform.get(one + "?mask=name").statusCode(422);
        platform.get("received").body(not(containsString(Told.LAST_NAME)));

        Emulator.platform(UUID.randomUUID()).get(one).statusCode(404);
        Emulator.everybody().get(one).statusCode(403);
        platform.get("received/" + UUID.randomUUID()).statusCode(404);
        platform.get("received/nothing").statusCode(404);
    }

    @Test
    void whatIsReceivedOfAConnectionNamesIt() {
        Asked asked = connected("LK-0048213");
        Emulator platform = Emulator.platform(asked.organization());

        platform.get("received/" + newest(platform))
                .body(
                        "body.keySet()",
                        containsInAnyOrder(
                                "connection_id",
                                "group_id",
                                "carrier_id",
                                "carrier_group_id",
                                "request_number",
                                "attempt"))
                .body("body.carrier_group_id", equalTo("LK-0048213"))
                .body("body.connection_id", equalTo(asked.connectionId().toString()));
    }

    @Test
    void othersSeeNothingAndWhoMaySeeAllNamesWhom() {
        Asked asked = connected("LK-0048213");
        String group = "received?group_id=" + asked.groupId();

        Emulator.platform(UUID.randomUUID()).get(group).body("response", empty());
        Emulator.platform(UUID.randomUUID())
                .get("received?organization_id=" + asked.organization())
                .statusCode(404);
        Emulator.everybody().get(group).statusCode(422);
        Emulator.everybody()
                .get(group + "&organization_id=" + asked.organization())
                .body("response", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group_id=7", "employee_id=x", "carrier_id=x", "kind=letter", "page_size=0", "offset=-1"})
    void whatIsNoFilterIsRefused(String query) {
        Emulator.platform(UUID.randomUUID()).get("received?" + query).statusCode(422);
    }

    @Test
    void entriesAreSealedAtRestAndDeletedWhenTheyAreOld() {
        Told told = Told.through(connected("LK-0048213"));
        fulfillments.tell(told).awaitStatus(told, SENT);
        UUID organization = told.at().organization();
        Database database = new Database(app);
        List<String> rows = database
                .in(organization, "select encode(sealed, 'escape') || reply from received_requests order by id limit 9")
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(rows).hasSize(3).noneMatch(row -> row.contains(Told.LAST_NAME));

        database.in(organization, COPY.formatted(29));
        database.in(organization, COPY.formatted(31));
        long deleted = cleanup.run().await().indefinitely();

        assertThat(deleted).isGreaterThanOrEqualTo(6);
        Emulator.platform(organization).get("received").body("meta.total_records", equalTo(6));
    }

    private static String newest(Emulator platform) {
        return platform.get("received").extract().path("response[0].id");
    }

    private Asked connected(String carrierGroupId) {
        Asked asked = Asked.connection(Carriers.CASCADE, carrierGroupId);
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        return asked;
    }
}
