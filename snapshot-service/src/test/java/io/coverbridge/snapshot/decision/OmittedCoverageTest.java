package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theDaughter;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.planId;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.State;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.Policy;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.TerminationRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OmittedCoverageTest {

    private final Hub hub = Hub.connected();

    @Test
    void byDefaultCoverageThatIsLeftOutIsRefused() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband()), life(theEmployee())));

        Decision decision = hub.post(aFamily().covering(medical(theEmployee()), life(theEmployee())));

        String husband = hub.member("Noah").id().toString();
        String plan = planId(CASCADE, LineOfCoverage.MEDICAL, "Low").toString();
        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).errors())
                .singleElement()
                .asString()
                .contains("medical", "dependent " + husband, plan)
                .doesNotContain("Noah", "Calder");
        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(decision.omitted()).isEqualTo(at(CASCADE, decision).errors());
        assertThat(decision.warnings()).isEmpty();
        assertThat(decision.snapshot().coverages()).hasSize(2);
    }

    @Test
    void coverageAtACarrierThatTheDocumentDoesNotNameIsRefusedToo() {
        hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(decision.carriers())
                .extracting(CarrierDecision::carrierId, CarrierDecision::verdict)
                .containsExactly(tuple(CASCADE, Verdict.NO_CHANGES), tuple(HARBORLINE, Verdict.INVALID));
    }

    @Test
    void everythingThatIsLeftOutIsNamed() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband(), theDaughter()), life(theEmployee())));

        Decision decision = hub.preview(aSnapshot());

        assertThat(decision.omitted()).hasSize(4);
        assertThat(at(CASCADE, decision).errors()).hasSize(3);
        assertThat(at(HARBORLINE, decision).errors()).hasSize(1);
    }

    @Test
    void whatHasAnEndNeedsNoMention() {
        hub.post(aFamily()
                .covering(medical(
                        theEmployee(),
                        theHusband().until("2026-02-28"),
                        theDaughter().until("2026-12-31"))));

        Decision decision = hub.post(aFamily().covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void whatIsWaivedNeedsNoMention() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));
        hub.post(aFamily().covering(medical(theEmployee(), theHusband().waived())));

        assertThat(at(CASCADE, hub.post(aFamily().covering(medical(theEmployee()))))
                        .verdict())
                .isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void futureCoverageIsPolicedToo() {
        hub.post(aSnapshot().covering(medical(theEmployee().from("2027-01-01"))));

        assertThat(hub.post(aSnapshot()).omitted()).hasSize(1);
    }

    @Test
    void continuedCoverageGoesOnAndIsNamedInWarnings() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband()), life(theEmployee())));

        Decision decision = hub.post(aFamily()
                .whenOmitted(Policy.CONTINUE)
                .covering(medical(theEmployee().changedOn("2026-04-01"))));

        assertThat(decision.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).doesNotContain("Noah", "Rosa", "Calder"));
        assertThat(decision.omitted()).isEmpty();
        assertThat(decision.carriers()).extracting(CarrierDecision::carrierId).containsExactly(CASCADE);
        assertThat(Told.family(at(CASCADE, decision))).contains("medical Noah 2026-01-01..open");
        assertThat(decision.snapshot().coverages())
                .extracting(Coverage::carrierId)
                .containsExactlyInAnyOrder(CASCADE, CASCADE, HARBORLINE);
    }

    @Test
    void newDemographicsGoToCarriersWhoseCoverageContinues() {
        hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));

        Decision decision = hub.post(aSnapshot()
                .of(anEmployee().who(aPerson().livingAt("1 Quay", "Ponce", State.PR, "00716")))
                .whenOmitted(Policy.CONTINUE)
                .covering(medical(theEmployee())));

        assertThat(Told.all(at(HARBORLINE, decision)))
                .containsExactly("demographic Rosa [home_address, mailing_address]");
    }

    @Test
    void terminatedCoverageEndsWithTheMonth() {
        hub.on("2026-02-10").post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aFamily()
                .whenOmittedTerminate(TerminationRule.END_OF_CURRENT_MONTH)
                .covering(medical(theEmployee())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("termination medical Noah 2026-01-01..2026-02-28 [effective_end_date]");
        assertThat(decision.snapshot().coverages().get(1).enrolledMembers())
                .extracting(EnrolledMember::individualId, EnrolledMember::effectiveEndDate)
                .containsExactly(tuple(hub.member("Noah").id(), LocalDate.parse("2026-02-28")));
    }

    @Test
    void terminatedCoverageEndsWithThePriorMonth() {
        hub.on("2024-03-31").post(aSnapshot().covering(medical(theEmployee().from("2024-01-01"))));

        Decision decision = hub.post(aSnapshot().whenOmittedTerminate(TerminationRule.END_OF_PRIOR_MONTH));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("termination medical Rosa 2024-01-01..2024-02-29 [effective_end_date]");
    }

    @Test
    void terminatedCoverageEndsOnTheDayThatIsGiven() {
        hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));

        Decision decision = hub.post(aSnapshot().whenOmittedTerminateOn("2026-05-15"));

        assertThat(decision.carriers())
                .allSatisfy(carrier -> assertThat(Told.all(carrier).get(0)).contains("..2026-05-15"));
        assertThat(decision.carriers()).hasSize(2);
    }

    @Test
    void coverageThatWouldEndBeforeItsStartIsWaived() {
        hub.post(aSnapshot().covering(medical(theEmployee().from("2026-06-01"))));

        Decision decision = hub.post(aSnapshot().whenOmittedTerminate(TerminationRule.END_OF_CURRENT_MONTH));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("waiver medical Rosa 2026-06-01..2026-05-31 [effective_end_date]");
    }

    @Test
    void terminatingOnTheDayThatMeansNoEndChangesNothing() {
        hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(hub.post(aSnapshot().whenOmittedTerminateOn("9999-12-31")).carriers())
                .isEmpty();
    }

    @Test
    void coverageAtACarrierThatCannotBeReachedIsLeftAlone() {
        hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));
        hub.withoutConnection(HARBORLINE);

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(decision.carriers()).extracting(CarrierDecision::carrierId).containsExactly(CASCADE);
        assertThat(decision.omitted()).isEmpty();
    }
}
