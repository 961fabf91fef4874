package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.ConnectionStatus.WAITING_ON_CARRIER;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClockIT implements AdapterIT {

    private static final Emulator EMULATOR = Emulator.everybody();

    private final Updates updates = new Updates();
    private final Fulfillments fulfillments = new Fulfillments();
    private final WorkTime time;

    ClockIT(WorkTime time) {
        this.time = time;
    }

    @AfterEach
    void close() {
        time.resetClock().await().indefinitely();
        time.setPace(0).await().indefinitely();
        updates.close();
        fulfillments.close();
    }

    @Test
    void whatIsHeldUntilItsEffectiveDateIsDeliveredWhenTheClockGetsThere() {
        Told told = Told.through(connected()).of("EMP-9105");
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusMonths(2);

        fulfillments
                .tell(told, Enrolled.in(LineOfCoverage.DENTAL, start, null).by(told))
                .awaitStatus(told, SCHEDULED);
        long midnight = start.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        Emulator.platform(told.at().organization())
                .get("fulfillments")
                .body("response[0].status", equalTo("scheduled"))
                .body("response[0].next_due", equalTo((int) midnight));
        EMULATOR.post("clock", "{\"now\":" + midnight + "}")
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("now", "real"))
                .body("now", equalTo((int) midnight))
                .body("real", lessThan((int) midnight));

        List<FulfillmentProgressed> reports = fulfillments.awaitStatus(told, SENT);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SCHEDULED, SENT);
        assertThat(reports.get(2).occurred()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void aSlowConnectionGoesOnAtOnceWhenTheClockIsAdvanced() {
        time.setPace(1).await().indefinitely();
        Asked slow = Asked.connection(Carriers.CASCADE, "LK-0009001");
        updates.ask(slow).awaitStatus(slow, WAITING_ON_CARRIER);

        Instant moved = Instant.now();
        EMULATOR.post("clock", "{\"advance_seconds\":60}").statusCode(200);

        updates.awaitStatus(slow, COMPLETED);
        assertThat(moved.until(Instant.now(), ChronoUnit.SECONDS)).isLessThan(30);
    }

    @Test
    void theClockIsReadSetBackAndReset() {
        long real = Instant.now().getEpochSecond();

        EMULATOR.post("clock", "{\"advance_seconds\":-86400}").statusCode(200);
        long set = EMULATOR.get("clock").statusCode(200).extract().jsonPath().getLong("now");
        assertThat(set).isBetween(real - 86_400, real - 86_400 + 60);
        EMULATOR.post("clock", "{\"advance_seconds\":3600}").statusCode(200);
        assertThat(EMULATOR.get("clock").extract().jsonPath().getLong("now")).isBetween(set + 3_600, set + 3_660);

        long now = EMULATOR.delete("clock").statusCode(200).extract().jsonPath().getLong("now");
        assertThat(now).isBetween(real, real + 60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"now\":                                          | 400",
                "{}                                                 | 422",
                "{\"now\":1798761600,\"advance_seconds\":1}         | 422",
                "{\"now\":\"tomorrow\"}                             | 422",
                "{\"advance_seconds\":1.5}                          | 422",
                "{\"now\":99999999999999999999999}                  | 422",
                "{\"now\":9223372036854775807}                      | 422",
                "{\"now\":-9223372036854775808}                     | 422",
                "{\"advance_seconds\":9223372036854775807}          | 422",
                "{\"now\":0}                                        | 200",
                "{\"advance_seconds\":3155846400}                   | 422",
            })
    void onlyTimesWithinReachAreTaken(String body, int status) {
        EMULATOR.post("clock", body).statusCode(status);
    }

    @Test
    void onlyOperatorsAndEmulatorsMoveEverybodysClock() {
        Emulator platform = Emulator.platform(UUID.randomUUID());

        assertThat(List.of(
                        platform.get("clock").extract().statusCode(),
                        platform.post("clock", "{\"advance_seconds\":1}")
                                .extract()
                                .statusCode(),
                        platform.delete("clock").extract().statusCode()))
                .containsOnly(403);
        new Emulator(Roles.OPERATOR, UUID.randomUUID()).get("clock").statusCode(200);
    }

    private Asked connected() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213");
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        return asked;
    }
}
