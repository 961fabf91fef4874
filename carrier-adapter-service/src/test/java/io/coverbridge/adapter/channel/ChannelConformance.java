package io.coverbridge.adapter.channel;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.REPLACED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every way of speaking to a carrier must do, whatever the carrier: on the real broker and database, from the instruction
 * to the report. A channel's test extends this and says how its carrier is brought into each situation.
 */
public abstract class ChannelConformance implements AdapterIT {

    protected final Exchange exchange;
    protected final Database database;
    private final List<Asked> connections = new ArrayList<>();

    protected ChannelConformance(WorkTime time, Pool app) {
        exchange = new Exchange(time);
        database = new Database(app);
    }

    /** A new connection to a carrier of this kind. */
    protected abstract Asked asked();

    /** The same family, of whom the carrier will say nothing until it is given up. */
    protected abstract Told neverAnswered(Told told);

    /** Lets a replica claim the work that brings the carrier what was told, and die over it. */
    protected abstract void claimUntil(Told told, Instant leaseEnds);

    /** The status at which nothing has gone to the carrier yet. */
    protected abstract FulfillmentStatus resting();

    @AfterEach
    void everyFileIsValid() {
        connections.forEach(asked -> new Files(asked.organization()).out());
        exchange.close();
    }

    @Test
    void whatTheCarrierAcceptsIsSentAndHeld() {
        Told told = Told.through(connected());
        List<FulfillmentProgressed> reports = tell(told, SENT);
        assertThat(reports.get(0).status()).isEqualTo(VALID);
        assertThat(reports).extracting(FulfillmentProgressed::errors).containsOnly(List.of());
        assertThat(reports)
                .extracting(FulfillmentProgressed::attempts)
                .isSorted()
                .last()
                .satisfies(attempts -> assertThat(attempts).isPositive());
        assertThat(held(told)).containsExactly(1);
    }

    @Test
    void whatTheCarrierRefusesIsAResultWithReasonsAndWithoutPeople() {
        Told told = Told.through(connected()).of("EMP-9101");
        FulfillmentProgressed end = last(tell(told, INVALID));
        assertThat(end.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).isNotBlank().doesNotContain(Told.LAST_NAME));
        assertThat(held(told)).isEmpty();
    }

    @Test
    void aCarrierThatDoesNotAnswerTwiceIsCalledAThirdTime() {
        Told told = Told.through(connected()).of("EMP-9102");
        FulfillmentProgressed end = last(tell(told, SENT));
        assertThat(end.attempts()).isGreaterThanOrEqualTo(3);
        assertThat(held(told)).containsExactly(1);
    }

    @Test
    void aCarrierThatNeverAnswersIsGivenUp() {
        Told told = neverAnswered(Told.through(connected()));
        FulfillmentProgressed end = last(exchange.fulfillments().awaitStatus(told, INVALID));
        assertThat(end.errors()).singleElement().asString().contains("5 calls in a row", "Send a new snapshot");
        assertThat(held(told)).isEmpty();
    }

    @Test
    void whatIsToldTwiceHasOneEffect() {
        Told told = Told.through(connected());
        exchange.fulfillments().tell(told).tell(told).awaitStatus(told, SENT);
        exchange.fulfillments().tell(told);
        tell(told.numbered(2), SENT);
        assertThat(Fulfillments.statuses(exchange.fulfillments().now(told)))
                .filteredOn(SENT::equals)
                .hasSize(1);
        assertThat(held(told)).containsExactly(2);
    }

    @Test
    void whatAReplicaDiedOverGoesOnWhenItsLeaseIsOver() {
        Told told = Told.through(connected());
        exchange.slow();
        tell(told, resting());
        Instant leaseEnds = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        claimUntil(told, leaseEnds);
        exchange.fast();
        FulfillmentProgressed end = last(exchange.fulfillments().awaitStatus(told, SENT));
        assertThat(end.occurred()).isAfterOrEqualTo(leaseEnds.truncatedTo(ChronoUnit.SECONDS));
        assertThat(Fulfillments.statuses(exchange.fulfillments().now(told))).doesNotHaveDuplicates();
    }

    @Test
    void aNewerOneIsNeverOvertaken() {
        Told older = Told.through(connected());
        Told newer = older.numbered(2);
        exchange.fulfillments().tell(older).tell(newer);
        FulfillmentProgressed end = last(exchange.fulfillments().awaitStatus(newer, SENT));
        List<FulfillmentProgressed> olders = exchange.fulfillments().now(older);
        assertThat(last(olders).status()).isIn(SENT, VALID, resting());
        assertThat(last(olders).occurred()).isBeforeOrEqualTo(end.occurred());
        assertThat(held(older)).containsExactly(2);

        Told newest = older.numbered(4);
        tell(newest, SENT);
        Told late = older.numbered(3);
        exchange.fulfillments().tell(late);
        tell(older.numbered(5), SENT);
        assertThat(exchange.fulfillments().now(late)).isEmpty();
    }

    @Test
    void whatIsTakenBackInTimeNeverGoesOut() {
        Told told = Told.through(connected());
        exchange.slow();
        tell(told, resting());
        exchange.fulfillments().withdraw(told).awaitStatus(told, REPLACED);
        exchange.fast();
        exchange.passInterval();
        tell(told.numbered(2), SENT);
        assertThat(last(exchange.fulfillments().now(told)).status()).isEqualTo(REPLACED);
        assertThat(held(told)).containsExactly(2);
    }

    @Test
    void whatIsTakenBackTooLateStaysSent() {
        Told told = Told.through(connected());
        tell(told, SENT);
        exchange.fulfillments().withdraw(told);
        tell(told.numbered(2), SENT);
        assertThat(last(exchange.fulfillments().now(told)).status()).isEqualTo(SENT);
    }

    private Asked connected() {
        Asked asked = exchange.connected(asked());
        connections.add(asked);
        return asked;
    }

    private List<FulfillmentProgressed> tell(Told told, FulfillmentStatus until) {
        return exchange.fulfillments().tell(told).awaitStatus(told, until);
    }

    /** Numbers of what the carrier holds of the family. */
    private List<Integer> held(Told told) {
        List<Integer> numbers = new ArrayList<>();
        database.in(
                        told.at().organization(),
                        "select number from carrier_families where organization_id = $1 and employee_id = $2 order by id",
                        told.at().organization(),
                        told.employeeId())
                .forEach(row -> numbers.add(row.getInteger(0)));
        return numbers;
    }

    /** The newest report. */
    protected static FulfillmentProgressed last(List<FulfillmentProgressed> reports) {
        return reports.get(reports.size() - 1);
    }

    /** The organization of a connection that was made here. */
    protected static UUID organization(Told told) {
        return told.at().organization();
    }
}
