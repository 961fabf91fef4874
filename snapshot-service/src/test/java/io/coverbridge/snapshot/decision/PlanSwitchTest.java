package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEvent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.EnrollmentBuilder;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.Policy;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSwitchTest {

    private final Hub hub = Hub.connected();

    @Test
    void theOldPlanEndsTheDayBeforeTheNewOneStarts() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision = hub.post(aSnapshot().covering(high(theEmployee().from("2026-04-01"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly(
                        "termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]",
                        "addition medical Rosa 2026-04-01..open");
        assertThat(decision.omitted()).isEmpty();
        assertThat(decision.snapshot().coverages()).hasSize(2);
    }

    @Test
    void theOldPlanIsWaivedWhereTheNewOneStartsNoLater() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision = hub.post(aSnapshot().covering(high(theEmployee())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly(
                        "waiver medical Rosa 2026-01-01..2025-12-31 [effective_end_date]",
                        "addition medical Rosa 2026-01-01..open");
    }

    @Test
    void theOldCarrierIsToldEvenIfTheDocumentDoesNotNameIt() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .because(anEvent("oe", EventReason.OPEN_ENROLLMENT, "2026-04-01"))
                .covering(elsewhere(theEmployee().from("2026-04-01").changedBy("oe"))));

        assertThat(decision.carriers()).extracting(CarrierDecision::carrierId).containsExactly(HARBORLINE, CASCADE);
        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]");
        assertThat(at(CASCADE, decision).changes().get(0).event())
                .isEqualTo(anEvent("oe", EventReason.OPEN_ENROLLMENT, "2026-04-01"));
    }

    @Test
    void eachMemberSwitchesAlone() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aFamily().covering(high(theEmployee().from("2026-04-01")), medical(theHusband())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly(
                        "termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]",
                        "addition medical Rosa 2026-04-01..open");
    }

    @Test
    void anotherMembersCoverageIsNoSwitch() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aFamily().covering(high(theEmployee().from("2026-04-01"))));

        assertThat(decision.omitted()).singleElement().asString().contains("dependent");
    }

    @Test
    void anotherLineIsNoSwitch() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(hub.post(aSnapshot().covering(dental(theEmployee()))).omitted())
                .hasSize(1);
    }

    @Test
    void theKindOfPlanDoesNotMatterForMedical() {
        hub.plan(CASCADE, LineOfCoverage.MEDICAL, "Hmo", "hmo", "all");
        hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(hub.post(aSnapshot()
                                .covering(aCoverage(LineOfCoverage.MEDICAL)
                                        .at(CASCADE)
                                        .inPlan("Hmo")
                                        .enrolling(theEmployee())))
                        .omitted())
                .isEmpty();
    }

    @Test
    void voluntaryCoverageDoesNotTakeThePlaceOfBasicCoverage() {
        hub.post(aSnapshot().covering(life(theEmployee())));

        Decision decision = hub.post(aSnapshot().covering(extra("Extra", theEmployee())));

        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(decision.omitted()).hasSize(1);
    }

    @Test
    void coverageOfOneKindTakesThePlaceOfTheSameKind() {
        hub.post(aSnapshot().covering(life(theEmployee()), extra("Extra", theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .covering(life(theEmployee()), extra("Extra Plus", theEmployee().from("2026-04-01"))));

        assertThat(Told.all(at(HARBORLINE, decision)))
                .containsExactly(
                        "termination life Rosa 2026-01-01..2026-03-31 [effective_end_date]",
                        "addition life Rosa 2026-04-01..open");
    }

    @Test
    void withSeveralCandidatesNothingIsInferred() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .covering(
                        high(theEmployee().from("2026-04-01")),
                        elsewhere(theEmployee().from("2026-04-01"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(decision.omitted()).hasSize(1);
    }

    @Test
    void periodsOfOnePlanAreOneCandidate() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .covering(
                        high(theEmployee().from("2026-02-01").until("2026-06-30"))
                                .configuredWith("class", "A"),
                        high(theEmployee().from("2026-07-01")).configuredWith("class", "B")));

        assertThat(Told.all(at(CASCADE, decision)))
                .contains("termination medical Rosa 2026-01-01..2026-01-31 [effective_end_date]");
    }

    @Test
    void coverageThatHasEndedOrIsWaivedIsNoSwitch() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(hub.preview(aSnapshot()
                                .covering(high(theEmployee().from("2026-01-01").until("2026-02-28"))))
                        .omitted())
                .hasSize(1);
        assertThat(hub.preview(aSnapshot().covering(high(theEmployee().waived())))
                        .omitted())
                .hasSize(1);
    }

    @Test
    void coverageThatEndsBeforeTheOldOneStartsIsNoSwitch() {
        hub.post(aSnapshot().covering(medical(theEmployee().from("2027-01-01"))));

        assertThat(hub.preview(aSnapshot().covering(high(theEmployee().until("2026-12-31"))))
                        .omitted())
                .hasSize(1);
    }

    @Test
    void nobodyLosesCoverageForOneThatTheyDoNotGet() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        hub.carrier(new CarrierFacts(HARBORLINE, "Harborline", List.of("medical"), true, true, null));

        Decision decision =
                hub.post(aSnapshot().covering(elsewhere(theEmployee().from("2026-04-01"))));

        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(decision.omitted()).hasSize(1);
    }

    @Test
    void aSwitchToACarrierThatIsNotConnectedIsNotInferred() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        hub.connection(HARBORLINE, GroupFacts.State.FAILED);

        assertThat(hub.post(aSnapshot().covering(elsewhere(theEmployee()))).omitted())
                .hasSize(1);
    }

    @Test
    void aSwitchToACarrierWhoseConnectionIsUnderWayIsInferred() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        hub.connection(HARBORLINE, GroupFacts.State.UNDER_WAY);

        Decision decision =
                hub.post(aSnapshot().covering(elsewhere(theEmployee().from("2026-04-01"))));

        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.SCHEDULED);
        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]");
    }

    @Test
    void anErrorWithinTheNewCoverageIsTheOnlyOneAtTheSameCarrier() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        hub.carrier(new CarrierFacts(CASCADE, "Cascade", List.of("medical"), false, true, 1_000));

        Decision decision = hub.post(aSnapshot().covering(high(theEmployee().forVolume(1))));

        assertThat(at(CASCADE, decision).errors()).singleElement().asString().contains("volume");
    }

    @Test
    void aSwitchGoesBeforeThePolicy() {
        hub.post(aSnapshot().covering(medical(theEmployee()), dental(theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .whenOmitted(Policy.CONTINUE)
                .covering(high(theEmployee().from("2026-04-01"))));

        assertThat(decision.warnings()).singleElement().asString().contains("dental");
        assertThat(Told.enrollments(at(CASCADE, decision)))
                .contains("termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]");
    }

    @Test
    void aSwitchOfWhichOneHalfHasBeenDeliveredIsFinished() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        SnapshotBuilder document = aSnapshot().covering(elsewhere(theEmployee().from("2026-04-01")));
        hub.deliver(at(HARBORLINE, hub.preview(document)));

        Decision again = hub.post(document);

        assertThat(at(HARBORLINE, again).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(Told.all(at(CASCADE, again)))
                .containsExactly("termination medical Rosa 2026-01-01..2026-03-31 [effective_end_date]");
    }

    private static CoverageBuilder high(EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.MEDICAL).at(CASCADE).inPlan("High").enrolling(members);
    }

    private static CoverageBuilder elsewhere(EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.MEDICAL).at(HARBORLINE).inPlan("Low").enrolling(members);
    }

    private static CoverageBuilder extra(String plan, EnrollmentBuilder... members) {
        return aCoverage(LineOfCoverage.LIFE).at(HARBORLINE).inPlan(plan).enrolling(members);
    }
}
