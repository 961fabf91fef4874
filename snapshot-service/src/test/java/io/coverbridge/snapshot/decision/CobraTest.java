package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.familyAt;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.EnrollmentBuilder;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class CobraTest {

    private final Hub hub = Hub.connected();

    @Test
    void goingOntoCobraIsAChangeOfTheCoverage() {
        hub.post(aSnapshot().covering(dental(theEmployee())));

        Decision decision =
                hub.post(aSnapshot().covering(underCobra(theEmployee().changedOn("2026-06-01"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change dental Rosa 2026-01-01..open [cobra_details, latest_change_effective_date]");
        assertThat(familyAt(CASCADE, decision).coverages().get(0).cobraDetails())
                .isNotNull();
    }

    @Test
    void cobraEndsOnItsLastDay() {
        hub.post(aSnapshot().covering(underCobra(theEmployee())));

        Decision decision =
                hub.post(aSnapshot().covering(underCobra(theEmployee().until("2026-09-30"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("termination dental Rosa 2026-01-01..2026-09-30 [effective_end_date]");
    }

    @Test
    void backToActiveIsANewPeriodWithoutCobra() {
        hub.post(aSnapshot().covering(underCobra(theEmployee().until("2026-09-30"))));

        Decision decision = hub.post(aSnapshot().covering(dental(theEmployee().from("2026-10-01"))));

        assertThat(Told.enrollments(at(CASCADE, decision))).containsExactly("addition dental Rosa 2026-10-01..open");
    }

    @Test
    void nobodyHasCobraAndRegularCoverageAtOneCarrier() {
        hub.post(aSnapshot().covering(dental(theEmployee()), medical(theEmployee())));

        Decision sideBySide = hub.preview(aSnapshot().covering(underCobra(theEmployee()), medical(theEmployee())));
        Decision continued =
                hub.preview(aSnapshot().whenOmitted(Policy.CONTINUE).covering(underCobra(theEmployee())));
        Decision oneEnds = hub.preview(aSnapshot()
                .covering(underCobra(theEmployee()), medical(theEmployee().until("2026-05-31"))));

        assertThat(at(CASCADE, sideBySide).errors())
                .singleElement()
                .asString()
                .contains("COBRA", "employee " + hub.member("Rosa").id());
        assertThat(at(CASCADE, continued).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, oneEnds).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void anotherMemberOrAnotherCarrierMayHaveRegularCoverage() {
        Decision decision =
                hub.post(aFamily().covering(underCobra(theHusband()), medical(theEmployee()), life(theEmployee())));

        assertThat(decision.carriers()).extracting(CarrierDecision::verdict).containsOnly(Verdict.VALID);
    }

    @Test
    void someCarriersDoNotTakeCobra() {
        hub.carrier(new CarrierFacts(CASCADE, "Cascade", List.of("dental"), false, false, null));

        Decision decision = hub.post(aSnapshot().covering(underCobra(theEmployee())));

        assertThat(at(CASCADE, decision).errors()).singleElement().asString().contains("COBRA", "dental");
    }

    private static CoverageBuilder underCobra(EnrollmentBuilder... members) {
        return dental(members).underCobra("2026-06-01", "2027-11-30");
    }
}
