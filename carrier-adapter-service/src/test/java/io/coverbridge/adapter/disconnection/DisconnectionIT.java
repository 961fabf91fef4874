package io.coverbridge.adapter.disconnection;

import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.DisconnectionProgressed;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionRequested;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The timer of a disconnection, what it ends, and what comes after it. */
@QuarkusTest
class DisconnectionIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final Broker broker = new Broker();
    private final TopicReader topic = TopicReader.of(Topics.CARRIER_UPDATES);
    private final WorkTime time;

    DisconnectionIT(WorkTime time) {
        this.time = time;
    }

    @AfterEach
    void close() {
        time.resetClock().await().indefinitely();
        updates.close();
        fulfillments.close();
        broker.close();
        topic.close();
    }

    /** A disconnection as the platform's side tells of it. */
    private record Request(Asked at, UUID id) {

        static Request of(Asked at) {
            return new Request(at, Ids.next());
        }
    }

    @Test
    void whenTheClockPassesTheLastDayTheHubIsToldAndNothingReachesTheCarrierAnyMore() {
        Asked connected = connected();
        Told held = Told.through(connected).of("EMP-9105");
        LocalDate start = today().plusMonths(4);
        fulfillments
                .tell(held, Enrolled.in(LineOfCoverage.DENTAL, start, null).by(held))
                .awaitStatus(held, SCHEDULED);
        Request request = Request.of(connected);
        LocalDate lastDay = today().plusDays(30);
        create(request, lastDay);
        Told before = Told.through(connected);
        fulfillments.tell(before, before.instruction()).awaitStatus(before, SENT);
        assertThat(progress(request, 0)).isEmpty();

        setClock(lastDay.plusDays(1));

        DisconnectionProgressed progress = progress(request, 1).get(0);
        assertThat(progress.status()).isEqualTo(DisconnectionStatus.COMPLETED);
        assertThat(progress.decisionNumber()).isEqualTo(1);
        assertThat(fulfillments.awaitStatus(held, INVALID))
                .last()
                .satisfies(last -> assertThat(last.errors())
                        .singleElement()
                        .asString()
                        .contains("disconnected from the carrier on " + lastDay));
        Told after = Told.through(connected);
        fulfillments.tell(after, after.instruction()).awaitStatus(after, INVALID);
    }

    @Test
    void aLastDayThatHasPassedTakesEffectAtOnceAndTheSamePairIsConnectedAgain() {
        Asked connected = connected();
        Request request = Request.of(connected);

        create(request, today().minusDays(1));
        progress(request, 1);
        move(request, 2, 1, DisconnectionStatus.COMPLETED, today().minusDays(1));

        Asked again = new Asked(
                connected.organizationId(),
                Ids.next(),
                connected.groupId(),
                connected.carrierId(),
                connected.carrierGroupId(),
                0,
                1);
        updates.ask(again).awaitStatus(again, COMPLETED);
        Told told = Told.through(again);
        fulfillments.tell(told, told.instruction()).awaitStatus(told, SENT);
        Told old = Told.through(connected);
        fulfillments.tell(old, old.instruction()).awaitStatus(old, INVALID);
        Emulator.platform(connected.organization())
                .post("connections/" + connected.connectionId() + "/outcome", "{\"status\":\"processing\"}")
                .statusCode(409);
    }

    @Test
    void aRejectionStopsTheTimerAndAnotherDateSetsItAnew() {
        Asked connected = connected();
        Request rejected = Request.of(connected);
        LocalDate lastDay = today().plusDays(30);
        create(rejected, lastDay);
        move(rejected, 2, 2, DisconnectionStatus.REJECTED, lastDay);
        Request moved = Request.of(connected());
        create(moved, lastDay);
        move(moved, 2, 2, DisconnectionStatus.PROCESSING, lastDay.plusDays(60));
        move(moved, 1, 1, DisconnectionStatus.REJECTED, lastDay);
        Request sentinel = Request.of(connected());
        create(sentinel, lastDay);

        setClock(lastDay.plusDays(1));
        progress(sentinel, 1);

        assertThat(progress(rejected, 0)).isEmpty();
        assertThat(progress(moved, 0)).isEmpty();
        setClock(lastDay.plusDays(61));
        assertThat(progress(moved, 1).get(0).decisionNumber()).isEqualTo(2);
        assertThat(progress(rejected, 0)).isEmpty();
        Told told = Told.through(connected);
        fulfillments.tell(told, told.instruction()).awaitStatus(told, SENT);
    }

    @Test
    void aDecisionThatCrossesTheEndOfTheDayOpensTheGroupAgain() {
        Asked connected = connected();
        Request request = Request.of(connected);
        create(request, today().minusDays(1));
        progress(request, 1);

        move(request, 2, 2, DisconnectionStatus.REJECTED, today().minusDays(1));

        Emulator platform = Emulator.platform(connected.organization());
        await("the rejection has arrived")
                .untilAsserted(
                        () -> platform.get("disconnections/" + request.id()).body("status", equalTo("rejected")));
        Told told = Told.through(connected);
        fulfillments.tell(told, told.instruction()).awaitStatus(told, SENT);
    }

    @Test
    void aCarrierRaisesADisconnectionForAGroupThatIsConnected() {
        Asked connected = connected();
        Emulator platform = Emulator.platform(connected.organization());
        String body = """
                {"group_id": "%s", "carrier_id": "%s", "source_type": "member_transaction", "source_date": "2026-02-27"}
                """.formatted(connected.groupId(), connected.carrierId());

        String id = platform.post("disconnections", body)
                .statusCode(201)
                .body("status", equalTo("needs_review"))
                .extract()
                .path("id");

        DisconnectionRaised raised =
                topic.await("the carrier's word", 1, TopicReader.about(UUID.fromString(id))).stream()
                        .map(message -> TopicReader.data(EventType.DISCONNECTION_RAISED, message))
                        .toList()
                        .get(0);
        assertThat(raised.groupId()).isEqualTo(connected.groupId());
        assertThat(raised.sourceType()).isEqualTo(DisconnectionSource.MEMBER_TRANSACTION);
        assertThat(raised.effectiveEndDate()).isNull();
        platform.post("disconnections", body).statusCode(409);
        Emulator stranger = Emulator.platform(Ids.random());
        stranger.post("disconnections", body).statusCode(422);
        stranger.get("disconnections/" + id).statusCode(404);
        platform.post("disconnections", body.replace("2026-02-27", "0012-02-27"))
                .statusCode(422);
    }

    private Asked connected() {
        Asked asked = Asked.connection(
                Carriers.CASCADE,
                "LK-%07d".formatted(ThreadLocalRandom.current().nextInt(1_000) * 10_000 + 9_009));
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        return asked;
    }

    private void create(Request request, LocalDate lastDay) {
        Instant now = Instant.now();
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.DISCONNECTION_CREATED,
                        request.at().groupId(),
                        request.id(),
                        request.at().organizationId(),
                        1,
                        new DisconnectionRequested(
                                request.id(),
                                Ids.random(),
                                request.at().groupId(),
                                request.at().carrierId(),
                                DisconnectionSource.PLATFORM,
                                1,
                                DisconnectionStatus.PROCESSING,
                                lastDay,
                                now,
                                now)));
    }

    private void move(Request request, long sequence, int decision, DisconnectionStatus status, LocalDate lastDay) {
        Instant now = Instant.now();
        broker.publish(
                Services.CONNECTION,
                Broker.draft(
                        EventType.DISCONNECTION_STATUS_CHANGE,
                        request.at().groupId(),
                        request.id(),
                        request.at().organizationId(),
                        sequence,
                        new DisconnectionStatusChanged(
                                request.id(),
                                Ids.random(),
                                request.at().groupId(),
                                request.at().carrierId(),
                                decision,
                                DisconnectionStatus.PROCESSING,
                                status,
                                lastDay,
                                status == DisconnectionStatus.COMPLETED
                                        ? List.of(request.at().connectionId())
                                        : null,
                                now,
                                now,
                                null)));
    }

    private List<DisconnectionProgressed> progress(Request request, int atLeast) {
        return topic.await(atLeast + " words of " + request.id(), atLeast, TopicReader.about(request.id())).stream()
                .map(message -> TopicReader.data(EventType.DISCONNECTION_PROGRESS, message))
                .toList();
    }

    private static void setClock(LocalDate day) {
        Emulator.everybody()
                .post("clock", "{\"now\":" + day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + "}")
                .statusCode(200);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
