package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theDaughter;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.familyAt;
import static io.coverbridge.snapshot.decision.Hub.planId;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.CoverageBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoveragesTest {

    private final Hub hub = Hub.connected();

    @Test
    void aNewFamilyIsAddedAtEachCarrierWithItsDemographics() {
        Decision decision = hub.post(aFamily()
                .covering(
                        medical(theEmployee(), theHusband(), theDaughter()),
                        life(theEmployee().forVolume(50_000))));

        assertThat(decision.carriers()).extracting(CarrierDecision::carrierId).containsExactly(CASCADE, HARBORLINE);
        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactlyInAnyOrder(
                        "demographic Rosa",
                        "demographic Noah",
                        "demographic Mia",
                        "addition medical Rosa 2026-01-01..open",
                        "addition medical Noah 2026-01-01..open",
                        "addition medical Mia 2026-01-01..open");
        assertThat(Told.all(at(HARBORLINE, decision)))
                .containsExactly("demographic Rosa", "addition life Rosa 2026-01-01..open");
        assertThat(familyAt(HARBORLINE, decision).members())
                .extracting(FamilyMember::customIndividualId)
                .containsExactly("EMP-1");
    }

    @Test
    void theEmployeeComesFirstInTheFamily() {
        Decision decision = hub.post(aFamily().covering(medical(theDaughter(), theHusband(), theEmployee())));

        assertThat(familyAt(CASCADE, decision).members().get(0).customIndividualId())
                .isEqualTo("EMP-1");
        assertThat(Told.all(at(CASCADE, decision)).get(0)).isEqualTo("demographic Rosa");
    }

    @Test
    void theEmployeeIsToldOfWhereOnlyADependentIsEnrolled() {
        Decision decision = hub.post(aFamily().covering(medical(theDaughter())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("demographic Rosa", "demographic Mia", "addition medical Mia 2026-01-01..open");
        assertThat(familyAt(CASCADE, decision).members()).hasSize(2);
    }

    @Test
    void consecutivePeriodsOfOnePlanAreTwoEnrollments() {
        Decision decision = hub.post(aSnapshot()
                .covering(
                        medical(theEmployee().until("2026-06-30")).configuredWith("class", "A"),
                        medical(theEmployee().from("2026-07-01")).configuredWith("class", "B")));

        assertThat(Told.family(at(CASCADE, decision)))
                .containsExactlyInAnyOrder("medical Rosa 2026-01-01..2026-06-30", "medical Rosa 2026-07-01..open");
        assertThat(familyAt(CASCADE, decision).coverages()).hasSize(2);
    }

    @Test
    void aHeldPeriodIsSplitWhenTheConfigurationChanges() {
        hub.post(aSnapshot().covering(medical(theEmployee()).configuredWith("class", "A")));

        Decision decision = hub.post(aSnapshot()
                .covering(
                        medical(theEmployee().from("2026-07-01")).configuredWith("class", "B"),
                        medical(theEmployee().until("2026-06-30")).configuredWith("class", "A")));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly(
                        "termination medical Rosa 2026-01-01..2026-06-30 [effective_end_date]",
                        "addition medical Rosa 2026-07-01..open");
    }

    @Test
    void twoPeriodsOfOnePlanMustNotShareDays() {
        Decision decision = hub.post(aSnapshot()
                .covering(
                        medical(theEmployee().until("2026-07-01")),
                        medical(theEmployee().from("2026-07-01"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).errors())
                .singleElement()
                .asString()
                .contains(
                        "medical",
                        planId(CASCADE, LineOfCoverage.MEDICAL, "Low").toString());
    }

    @Test
    void aHeldPeriodThatOnlyTheCarrierKnowsMustNotBeOverlapped() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-06-30"))));

        Decision decision =
                hub.preview(aSnapshot().covering(medical(theEmployee().from("2026-06-01"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void configurationThatDiffersIsAChange() {
        hub.post(aSnapshot().covering(medical(theEmployee()).configuredWith("bill_group", "10001")));

        Decision decision =
                hub.post(aSnapshot().covering(medical(theEmployee()).configuredWith("bill_group", "10002")));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change medical Rosa 2026-01-01..open [carrier_config]");
    }

    @Test
    void aNumberInAConfigurationIsItsValue() {
        hub.post(aSnapshot().covering(medical(theEmployee()).configuredWith("share", 100)));

        Decision decision = hub.post(
                aSnapshot().covering(medical(theEmployee()).configuredWith("share", new BigDecimal("1.00E+2"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void aSignatureDateThatDiffersIsAChangeAndOneThatIsLeftOutIsNot() {
        hub.post(aSnapshot().covering(medical(theEmployee()).signedOn("2025-11-20")));

        assertThat(Told.all(at(
                        CASCADE,
                        hub.preview(aSnapshot().covering(medical(theEmployee()).signedOn("2025-11-21"))))))
                .containsExactly("change medical Rosa 2026-01-01..open [signature_date]");
        assertThat(at(CASCADE, hub.preview(aSnapshot().covering(medical(theEmployee()))))
                        .verdict())
                .isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void dependentsEnrollOnlyInPlansThatAdmitThem() {
        hub.plan(CASCADE, LineOfCoverage.VISION, "Staff", null, "employee")
                .plan(CASCADE, LineOfCoverage.VISION, "Couples", null, "employee", "spouse")
                .plan(CASCADE, LineOfCoverage.VISION, "Families", null, "employee-with-dependents");
        UUID staff = planId(CASCADE, LineOfCoverage.VISION, "Staff");

        Decision refused = hub.preview(aFamily().covering(vision("Staff")));

        assertThat(at(CASCADE, refused).errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("vision", staff.toString(), "dependent"));
        assertThat(at(CASCADE, hub.preview(aFamily().covering(vision("Couples"))))
                        .errors())
                .singleElement()
                .asString()
                .contains(hub.member("Mia").id().toString());
        assertThat(at(CASCADE, hub.preview(aFamily().covering(vision("Families"))))
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void relationshipsCountAsTheKindOfDependentThatPlansKnow() {
        for (Relationship relationship : Relationship.values()) {
            String kind = switch (relationship) {
                case CHILD, GRANDCHILD, STEP_CHILD, FOSTER_CHILD, ADOPTED_CHILD, LEGAL_GUARDIANSHIP -> "child";
                case SPOUSE, CIVIL_UNION, EX_SPOUSE -> "spouse";
                case DOMESTIC_PARTNER -> "domestic-partner";
                case OTHER -> "all";
            };
            for (String admitted : List.of("employee", "child", "spouse", "domestic-partner", "all")) {
                Hub group = Hub.connected().plan(CASCADE, LineOfCoverage.VISION, "Special", null, admitted);
                Decision decision = group.preview(aSnapshot()
                        .with(aDependent(relationship).knownAs("D"))
                        .covering(aCoverage(LineOfCoverage.VISION)
                                .at(CASCADE)
                                .inPlan("Special")
                                .enrolling(theDependent("D"))));
                boolean admits = admitted.equals(kind) || admitted.equals("all");
                assertThat(at(CASCADE, decision).verdict())
                        .as(relationship.wire() + " in a plan for " + admitted)
                        .isEqualTo(admits ? Verdict.VALID : Verdict.INVALID);
            }
        }
    }

    @Test
    void aCoverageThatNobodyIsEnrolledInChangesNothing() {
        Decision decision = hub.post(aSnapshot().covering(medical()));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void aMemberThatTheDocumentLeavesOutStaysInTheFamilyAsHeld() {
        hub.post(aFamily()
                .covering(medical(theEmployee(), theHusband(), theDaughter().until("2026-02-28"))));

        Decision decision = hub.post(aSnapshot()
                .with(Families.noah())
                .covering(medical(theEmployee().changedOn("2026-04-01"), theHusband())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change medical Rosa 2026-01-01..open [latest_change_effective_date]");
        assertThat(Told.family(at(CASCADE, decision))).contains("medical Mia 2026-01-01..2026-02-28");
    }

    private static CoverageBuilder vision(String plan) {
        return aCoverage(LineOfCoverage.VISION)
                .at(CASCADE)
                .inPlan(plan)
                .enrolling(theEmployee(), theHusband(), theDaughter());
    }
}
