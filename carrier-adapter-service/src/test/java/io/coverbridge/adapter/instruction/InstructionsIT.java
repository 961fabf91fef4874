package io.coverbridge.adapter.instruction;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.REPLACED;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.FulfillmentProgressed;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstructionsIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final WorkTime time;
    private final Database database;

    InstructionsIT(WorkTime time, Pool app) {
        this.time = time;
        this.database = new Database(app);
    }

    @AfterEach
    void close() {
        pace(0);
        updates.close();
        fulfillments.close();
    }

    @Test
    void anApiCarrierIsToldAtOnce() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, SENT);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SENT);
        assertThat(reports).extracting(FulfillmentProgressed::attempts).containsExactly(0, 1);
        assertThat(reports).extracting(FulfillmentProgressed::number).containsOnly(1);
        List<EventEnvelope> events = fulfillments.events(told);
        assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L);
        assertThat(events)
                .extracting(EventEnvelope::organizationId)
                .containsOnly(told.at().organization());
    }

    @Test
    void aFileCarrierGetsItWithTheNextExchange() {
        Told told = Told.through(connected(Carriers.HARBORLINE, "7700915-002"));
        List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, SENT);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SCHEDULED, SENT);
        assertThat(reports).extracting(FulfillmentProgressed::attempts).containsExactly(0, 1, 2);
    }

    @Test
    void aNewerInstructionTakesThePlaceOfOneThatWasNotDelivered() {
        Told first = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        pace(WorkTime.SLOWEST);
        fulfillments.tell(first).awaitStatus(first, VALID);
        pace(0);
        Told second = first.numbered(2);
        fulfillments.tell(second).awaitStatus(second, SENT);
        assertThat(Fulfillments.statuses(fulfillments.now(first))).containsExactly(VALID);
        assertThat(status(first)).isEqualTo("replaced");
        assertThat(heldNumber(first)).isEqualTo(2);
    }

    @Test
    void aDeliveredInstructionStaysSentWhenANewerOneComes() {
        Told first = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        fulfillments.tell(first).awaitStatus(first, SENT);
        assertThat(heldNumber(first)).isEqualTo(1);
        Told second = first.numbered(2);
        fulfillments.tell(second).awaitStatus(second, SENT);
        assertThat(status(first)).isEqualTo("sent");
        assertThat(heldNumber(first)).isEqualTo(2);
    }

    @Test
    void aWithdrawnInstructionIsNeverDeliveredAndSaysSo() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        pace(WorkTime.SLOWEST);
        fulfillments.tell(told).awaitStatus(told, VALID);
        fulfillments.withdraw(told).withdraw(told);
        pace(0);
        deliverAnotherOfTheSameFamily(told, 2);
        assertThat(Fulfillments.statuses(fulfillments.now(told))).containsExactly(VALID, REPLACED);
        assertThat(status(told)).isEqualTo("replaced");
    }

    @Test
    void aWithdrawalAfterTheDeliveryChangesNothing() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        fulfillments.tell(told).awaitStatus(told, SENT);
        fulfillments.withdraw(told);
        deliverAnotherOfTheSameFamily(told, 2);
        assertThat(status(told)).isEqualTo("sent");
    }

    @Test
    void aRepeatedInstructionHasNoSecondEffect() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        fulfillments.tell(told).tell(told).awaitStatus(told, SENT);
        fulfillments.tell(told);
        deliverAnotherOfTheSameFamily(told, 2);
        assertThat(Fulfillments.statuses(fulfillments.now(told))).containsExactly(VALID, SENT);
    }

    @Test
    void anOlderInstructionThatComesLateIsPassedOver() {
        Told older = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        Told newer = older.numbered(2);
        fulfillments.tell(newer).awaitStatus(newer, SENT);
        fulfillments.tell(older);
        deliverAnotherOfTheSameFamily(older, 3);
        assertThat(fulfillments.now(older)).isEmpty();
    }

    @Test
    void whatTheCarrierRefusesIsInvalidWithItsReason() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213")).of("EMP-9101");
        List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, INVALID);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, INVALID);
        assertThat(reports.get(1).errors()).singleElement().asString().contains("does not accept");
        assertThat(held(told)).isZero();
    }

    @Test
    void aCarrierThatDoesNotAnswerTwiceIsCalledAThirdTime() {
        Told told = Told.through(connected(Carriers.HARBORLINE, "7700915-002")).of("EMP-9102");
        List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, SENT);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SCHEDULED, SENT);
        assertThat(reports).extracting(FulfillmentProgressed::attempts).containsExactly(0, 1, 4);
    }

    @Test
    void aCallThatAReplicaClaimedAndDiedOverIsMadeOnceItsLeaseIsOver() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        pace(WorkTime.SLOWEST);
        fulfillments.tell(told).awaitStatus(told, VALID);
        Instant leaseEnds = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        database.in(
                told.at().organization(),
                "update instructions set next_due_at = $2, claimed_until = $3 where id = $1",
                told.id(),
                Database.utc(Instant.now()),
                Database.utc(leaseEnds));
        List<FulfillmentProgressed> reports = fulfillments.awaitStatus(told, SENT);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SENT);
        assertThat(reports.get(1).occurred()).isAfterOrEqualTo(leaseEnds.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void anInstructionForAConnectionThatIsNotKnownIsInvalid() {
        Told told = Told.through(Asked.connection(Carriers.CASCADE, "LK-0048213"));
        List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, INVALID);
        assertThat(Fulfillments.statuses(reports)).containsExactly(INVALID);
        assertThat(reports.get(0).errors()).singleElement().asString().contains("holds no group");
    }

    @Test
    void anInstructionForAConnectionThatIsNotCompletedOrAtAnotherCarrierIsInvalid() {
        Asked unfinished = Asked.connection(Carriers.CASCADE, "LK-0009004");
        updates.ask(unfinished).awaitStatus(unfinished, ConnectionStatus.ACTION_REQUIRED);
        Told early = Told.through(unfinished);
        assertThat(Fulfillments.statuses(fulfillments.tell(early).awaitStatus(early, INVALID)))
                .containsExactly(INVALID);
        Asked completed = connected(Carriers.CASCADE, "LK-0048213");
        Told astray = Told.through(completed.at(Carriers.HARBORLINE));
        assertThat(Fulfillments.statuses(fulfillments.tell(astray).awaitStatus(astray, INVALID)))
                .containsExactly(INVALID);
    }

    @Test
    void anotherOrganizationReachesNeitherConnectionNorFamily() {
        Told told = Told.through(connected(Carriers.CASCADE, "LK-0048213"));
        fulfillments.tell(told).awaitStatus(told, SENT);
        Told foreign = told.numbered(1).at(told.at().of(UUID.randomUUID()));
        List<FulfillmentProgressed> reports = fulfillments.tell(foreign).awaitStatus(foreign, INVALID);
        assertThat(Fulfillments.statuses(reports)).containsExactly(INVALID);
        assertThat(heldNumber(told)).isEqualTo(1);
        assertThat(held(foreign)).isZero();
    }

    /** When it is sent, everything that was told before of the same employee has been read. */
    private void deliverAnotherOfTheSameFamily(Told told, int number) {
        Told another = told.numbered(number);
        fulfillments.tell(another).awaitStatus(another, SENT);
    }

    private Asked connected(UUID carrierId, String carrierGroupId) {
        Asked asked = Asked.connection(carrierId, carrierGroupId);
        updates.ask(asked).awaitStatus(asked, ConnectionStatus.COMPLETED);
        return asked;
    }

    private void pace(double factor) {
        time.setPace(factor).await().indefinitely();
    }

    private String status(Told told) {
        return database.one(
                        told.at().organization(),
                        "select status from instructions where id = $1 and next_due_at is null",
                        told.id())
                .getString(0);
    }

    private int held(Told told) {
        return database.in(
                        told.at().organization(),
                        "select number from carrier_families where employee_id = $1",
                        told.employeeId())
                .size();
    }

    private int heldNumber(Told told) {
        return database.one(
                        told.at().organization(),
                        "select number from carrier_families where employee_id = $1",
                        told.employeeId())
                .getInteger(0);
    }
}
