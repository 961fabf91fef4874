package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theDaughter;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.familyAt;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Hub hub = Hub.connected();

    @Test
    void openCoverageThatStaysAsItIsChangesNothing() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(at(CASCADE, hub.post(aSnapshot().covering(medical(theEmployee()))))
                        .verdict())
                .isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void aChangeWithinACoverageHasItsDay() {
        hub.post(aSnapshot().covering(life(theEmployee().forVolume(50_000))));

        Decision decision = hub.post(
                aSnapshot().covering(life(theEmployee().forVolume(60_000).changedOn("2026-04-01"))));

        assertThat(Told.all(at(HARBORLINE, decision)))
                .containsExactly("change life Rosa 2026-01-01..open [volume, latest_change_effective_date]");
    }

    @Test
    void theDayOfTheLatestChangeMayBeLeftOutLater() {
        hub.post(aSnapshot().covering(medical(theEmployee().changedOn("2026-04-01"))));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void theDayOfAnEarlierChangeDoesNotStandForANewOne() {
        hub.post(aSnapshot().covering(life(theEmployee().forVolume(50_000).changedOn("2026-02-01"))));

        Decision decision = hub.post(aSnapshot().covering(life(theEmployee().forVolume(60_000))));

        assertThat(familyAt(HARBORLINE, decision).enrollments())
                .extracting(FamilyEnrollment::latestChangeEffectiveDate)
                .containsOnlyNulls();
    }

    @Test
    void anEndInThePastOrAheadIsATermination() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aFamily()
                .covering(
                        medical(theEmployee().until("2026-02-28"), theHusband().until("2026-12-31"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactlyInAnyOrder(
                        "termination medical Rosa 2026-01-01..2026-02-28 [effective_end_date]",
                        "termination medical Noah 2026-01-01..2026-12-31 [effective_end_date]");
    }

    @Test
    void anEndThatMovesIsAChange() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-05-31"))));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().until("2026-06-30"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change medical Rosa 2026-01-01..2026-06-30 [effective_end_date]");
    }

    @Test
    void anEndThatIsTakenBackIsAReinstatement() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-05-31"))));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("reinstatement medical Rosa 2026-01-01..open [effective_end_date]");
    }

    @Test
    void aNewPeriodAfterARehireIsAnAddition() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-05-31"))));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().from("2026-09-01"))));

        assertThat(Told.enrollments(at(CASCADE, decision))).containsExactly("addition medical Rosa 2026-09-01..open");
        assertThat(Told.family(at(CASCADE, decision))).hasSize(2);
    }

    @Test
    void aCorrectedStartIsAChangeOfTheSameEnrollment() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        UUID enrollment = hub.family().enrollments().get(0).enrollment().id();

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().from("2026-02-01"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change medical Rosa 2026-02-01..open [effective_start_date]");
        assertThat(at(CASCADE, decision).changes().get(0).enrollmentId()).isEqualTo(enrollment);
        assertThat(decision.omitted()).isEmpty();
    }

    @Test
    void coverageThatHadEndedBeforeTheCarrierHeardOfItIsAdded() {
        Decision decision = hub.post(
                aSnapshot().covering(medical(theEmployee().from("2025-01-01").until("2025-06-30"))));

        assertThat(Told.enrollments(at(CASCADE, decision)))
                .containsExactly("addition medical Rosa 2025-01-01..2025-06-30");
    }

    @Test
    void theCalendarsFirstAndLastDaysAreDays() {
        Decision decision = hub.post(aFamily()
                .covering(
                        medical(theEmployee().from("1900-01-01")),
                        dental(
                                theHusband().from("9999-12-31"),
                                theDaughter().from("1900-01-02").waived())));

        assertThat(Told.enrollments(at(CASCADE, decision)))
                .containsExactlyInAnyOrder(
                        "addition medical Rosa 1900-01-01..open", "addition dental Noah 9999-12-31..open");
    }

    @Test
    void coverageSinceTheFirstOfAllDaysIsEndedOnThatDayBecauseItCannotBeWaived() {
        hub.post(aSnapshot().covering(medical(theEmployee().from("1900-01-01"))));

        Decision decision = hub.post(aSnapshot()
                .covering(aCoverage(LineOfCoverage.MEDICAL)
                        .at(CASCADE)
                        .inPlan("High")
                        .enrolling(theEmployee().from("1900-01-01"))));

        assertThat(Told.enrollments(at(CASCADE, decision)))
                .containsExactly(
                        "termination medical Rosa 1900-01-01..1900-01-01 [effective_end_date]",
                        "addition medical Rosa 1900-01-01..open");
    }

    @Test
    void demographicsHaveNoDates() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision =
                hub.post(aSnapshot().of(anEmployee().earning("70000")).covering(medical(theEmployee())));

        assertThat(Told.all(at(CASCADE, decision))).containsExactly("demographic Rosa [employment]");
    }
}
