package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.events.member.LineOfCoverage.HEALTH_FUND;
import static io.coverbridge.events.member.LineOfCoverage.LIFE;
import static io.coverbridge.events.member.LineOfCoverage.MEDICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyEnrollment;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyScenarioTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Instant AFTER_START = Instant.parse("2027-01-02T12:00:00Z");

    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({
        "EMP-20451, STANDARD",
        "EMP-9101, REFUSED",
        "EMP-9102, TIMES_OUT_TWICE",
        "9103, SLOW",
        "EMP-9104, OTHER_VOLUME",
        "EMP-9105, HELD_UNTIL_EFFECTIVE",
        "EMP-9106, SILENT_UNTIL_RETRIED",
        "9103-1, STANDARD"
    })
    void theEndOfTheEmployeesIdChoosesTheScenario(String customIndividualId, FamilyScenario scenario) {
        assertThat(FamilyScenario.of(customIndividualId)).isEqualTo(scenario);
        assertThat(FamilyScenario.of(Told.family(customIndividualId).instruction()))
                .isEqualTo(scenario);
    }

    @Test
    void anEmployeeWithoutAnIdIsDeliveredAndADependentsIdChoosesNothing() {
        assertThat(FamilyScenario.of(Told.family(null).instruction())).isEqualTo(FamilyScenario.STANDARD);
        assertThat(FamilyScenario.of(Told.family(null).withDependent("DEP-9101").instruction()))
                .isEqualTo(FamilyScenario.STANDARD);
    }

    @Test
    void everyScenarioReachesItsEnd() {
        assertThat(ScenarioResponse.play(FamilyScenario.STANDARD, POLICY)).containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.REFUSED, POLICY)).containsExactly(VALID, INVALID);
        assertThat(ScenarioResponse.play(FamilyScenario.TIMES_OUT_TWICE, POLICY))
                .containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.SLOW, POLICY)).containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.OTHER_VOLUME, POLICY)).containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.HELD_UNTIL_EFFECTIVE, POLICY))
                .containsExactly(VALID, SCHEDULED, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.SILENT_UNTIL_RETRIED, POLICY))
                .containsExactly(VALID, INVALID);
    }

    @Test
    void aFileCarrierTakesEveryFamilyWithTheNextFileAndHoldsOneUntilItsDayFirst() {
        CarrierInstruction ahead = Enrolled.in(LIFE, START, 50_000).by(Told.family("EMP-9105"));
        assertThat(byFile(Told.family("1").instruction(), AFTER_START)).isEqualTo(new FamilyReply.Queued());
        assertThat(byFile(Told.family("EMP-9101").instruction(), AFTER_START)).isEqualTo(new FamilyReply.Queued());
        assertThat(byFile(ahead, AFTER_START.minus(Duration.ofDays(2)))).isEqualTo(new FamilyReply.HeldUntil(START));
        assertThat(byFile(ahead, AFTER_START)).isEqualTo(new FamilyReply.Queued());
    }

    @Test
    void anApiCarrierAnswersAfterHalfASecond() {
        FamilyDelivery first = delivery(Told.family("1").instruction(), 0, 0);
        assertThat(new EmulatedApiChannel(answers(Instant.EPOCH))
                        .beforeDelivery(first)
                        .await()
                        .indefinitely())
                .isEqualTo(Duration.ofMillis(500));
        assertThat(new EmulatedFileChannel(answers(Instant.EPOCH))
                        .beforeDelivery(first)
                        .await()
                        .indefinitely())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aVolumeAboveTheGuaranteedAmountIsHeldAtIt() {
        CarrierInstruction told = Enrolled.in(LIFE, START, 80_000).by(Told.family("EMP-9104"));

        FamilyReply.Delivered delivered = (FamilyReply.Delivered) reply(told, AFTER_START);

        Family held = Objects.requireNonNull(delivered.held());
        assertThat(volumes(held)).containsExactly(GuaranteedAmounts.BY_LINE.get(LIFE));
        assertThat(held.members()).isEqualTo(told.family().members());
    }

    @Test
    void aVolumeUpToTheGuaranteedAmountIsHeldAsTold() {
        assertThat(reply(Enrolled.in(LIFE, START, 50_000).by(Told.family("EMP-9104")), AFTER_START))
                .isEqualTo(FamilyScenario.delivered());
        assertThat(reply(Enrolled.in(MEDICAL, START, null).by(Told.family("EMP-9104")), AFTER_START))
                .isEqualTo(FamilyScenario.delivered());
        assertThat(reply(Enrolled.in(HEALTH_FUND, START, 90_000).by(Told.family("EMP-9104")), AFTER_START))
                .isEqualTo(FamilyScenario.delivered());
    }

    @Test
    void whatTakesEffectLaterIsHeldUntilThen() {
        CarrierInstruction told = Enrolled.in(DENTAL, START, null).by(Told.family("EMP-9105"));

        assertThat(reply(told, AFTER_START.minus(Duration.ofDays(2)))).isEqualTo(new FamilyReply.HeldUntil(START));
        assertThat(reply(told, START.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)))
                .isEqualTo(new FamilyReply.HeldUntil(START));
        assertThat(reply(told, START.atStartOfDay(ZoneOffset.UTC).toInstant())).isEqualTo(FamilyScenario.delivered());
        assertThat(reply(Told.family("EMP-9105").instruction(), Instant.EPOCH)).isEqualTo(FamilyScenario.delivered());
    }

    @Test
    void oddInstructionsAreNeverAnsweredAndEvenOnesAreDelivered() {
        Told first = Told.family("EMP-9106");

        for (int calls = 0; calls < 6; calls++) {
            assertThat(FamilyScenario.SILENT_UNTIL_RETRIED.reply(
                            delivery(first.instruction(), calls, calls), Instant.EPOCH))
                    .isEqualTo(new FamilyReply.TimedOut());
        }
        assertThat(reply(first.numbered(2).instruction(), Instant.EPOCH)).isEqualTo(FamilyScenario.delivered());
        assertThat(reply(first.numbered(3).instruction(), Instant.EPOCH)).isEqualTo(new FamilyReply.TimedOut());
    }

    @Test
    void aCallThatGotLostTakesNoAnswersPlace() {
        CarrierInstruction slow = Told.family("EMP-9103").instruction();

        assertThat(FamilyScenario.SLOW.reply(delivery(slow, 2, 2), Instant.EPOCH))
                .isEqualTo(new FamilyReply.InProgress(Duration.ofSeconds(60)));
        assertThat(FamilyScenario.SLOW.reply(delivery(slow, 4, 1), Instant.EPOCH))
                .isEqualTo(FamilyScenario.delivered());
    }

    private static FamilyReply reply(CarrierInstruction told, Instant now) {
        return FamilyScenario.of(told).reply(delivery(told, 0, 0), now);
    }

    private static FamilyDelivery delivery(CarrierInstruction told, int attempts, int timeouts) {
        return new FamilyDelivery(
                UUID.randomUUID(), new CarrierDirectory().get(Carriers.HARBORLINE), told, false, attempts, timeouts);
    }

    private static List<Integer> volumes(Family family) {
        return family.enrollments().map(FamilyEnrollment::volume).toList();
    }

    @Test
    void aReplayDecidesWhatIsQueued() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        RecordedAnswer recorded = RecordedAnswer.of(new FamilyReply.HeldUntil(day));
        EmulatedAnswers replaying = new EmulatedAnswers(
                (organization, call) -> Uni.createFrom().item(new Steered(Behavior.USUAL, Optional.of(recorded))),
                new SettableClock(Instant.EPOCH));

        assertThat(new EmulatedFileChannel(replaying)
                        .deliver(delivery(Told.family("EMP-1").instruction(), 0, 0))
                        .await()
                        .indefinitely())
                .isEqualTo(new FamilyReply.HeldUntil(day));
    }

    private static EmulatedAnswers answers(Instant now) {
        return new EmulatedAnswers(
                (organization, call) -> Uni.createFrom().item(new Steered(Behavior.USUAL, Optional.empty())),
                new SettableClock(now));
    }

    private static FamilyReply byFile(CarrierInstruction told, Instant now) {
        return new EmulatedFileChannel(answers(now))
                .deliver(delivery(told, 0, 0))
                .await()
                .indefinitely();
    }
}
