package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.familyAt;
import static io.coverbridge.snapshot.decision.Hub.planId;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.CoverageBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanReferencesTest {

    private final Hub hub = Hub.connected();

    @Test
    void aPlanIsNamedByItsId() {
        UUID plan = planId(CASCADE, LineOfCoverage.MEDICAL, "High");

        Decision decision = hub.post(aSnapshot()
                .covering(aCoverage(LineOfCoverage.MEDICAL)
                        .at(CASCADE)
                        .inPlan(plan)
                        .enrolling(theEmployee())));

        assertThat(familyAt(CASCADE, decision).coverages().get(0).planId()).isEqualTo(plan);
        assertThat(familyAt(CASCADE, decision).coverages().get(0).planName()).isEqualTo("High");
    }

    @Test
    void anIdGoesBeforeAName() {
        UUID plan = planId(CASCADE, LineOfCoverage.MEDICAL, "High");

        Decision decision = hub.post(aSnapshot()
                .covering(aCoverage(LineOfCoverage.MEDICAL)
                        .at(CASCADE)
                        .inPlan("Low")
                        .inPlan(plan)
                        .enrolling(theEmployee())));

        assertThat(familyAt(CASCADE, decision).coverages().get(0).planId()).isEqualTo(plan);
    }

    @Test
    void aPlanIsNamedByItsNameHoweverItIsSpelledAndStaysSoInTheDocument() {
        Decision decision = hub.post(aSnapshot().covering(named("  HIGH! ")));

        assertThat(familyAt(CASCADE, decision).coverages().get(0).planId())
                .isEqualTo(planId(CASCADE, LineOfCoverage.MEDICAL, "High"));
        assertThat(decision.snapshot().coverages().get(0))
                .returns(null, Coverage::planId)
                .returns("  HIGH! ", Coverage::planName);
    }

    @Test
    void aPlanIsNamedAsTheOrganizationCallsIt() {
        hub.planIsCalled(planId(CASCADE, LineOfCoverage.MEDICAL, "High"), "Gold 2026");

        Decision decision = hub.post(aSnapshot().covering(named("gold-2026")));

        assertThat(familyAt(CASCADE, decision).coverages().get(0).planId())
                .isEqualTo(planId(CASCADE, LineOfCoverage.MEDICAL, "High"));
    }

    @Test
    void aNameThatLeadsToAnotherLineIsUnknown() {
        hub.planIsCalled(planId(CASCADE, LineOfCoverage.DENTAL, "High"), "Gold 2026");

        assertThat(at(CASCADE, hub.post(aSnapshot().covering(named("Gold 2026"))))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void anUnknownNameIsAnErrorThatQuotesIt() {
        Decision decision = hub.post(aSnapshot().covering(named("Platinum"), life(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).errors())
                .containsExactly("No medical plan of this group at this carrier is known by the name \"Platinum\"");
        assertThat(at(CASCADE, decision).family()).isNull();
        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aNameOfTwoPlansIsAnErrorUnlessTheOrganizationHasSaidWhichItMeans() {
        hub.plan(CASCADE, LineOfCoverage.MEDICAL, "high ", null, "all");

        Decision ambiguous = hub.preview(aSnapshot().covering(named("High")));
        hub.planIsCalled(planId(CASCADE, LineOfCoverage.MEDICAL, "High"), "High");
        Decision settled = hub.preview(aSnapshot().covering(named("High")));

        assertThat(at(CASCADE, ambiguous).errors()).singleElement().asString().contains("plan_id");
        assertThat(at(CASCADE, settled).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aNameWithoutLettersIsUnknown() {
        assertThat(at(CASCADE, hub.post(aSnapshot().covering(named("---")))).verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void aPlanOfAnotherCarrierOrLineOrGroupIsAnError() {
        for (UUID plan : List.of(
                planId(HARBORLINE, LineOfCoverage.MEDICAL, "High"),
                planId(CASCADE, LineOfCoverage.DENTAL, "High"),
                Hub.id("another group's"))) {
            Decision decision = hub.post(aSnapshot()
                    .covering(aCoverage(LineOfCoverage.MEDICAL)
                            .at(CASCADE)
                            .inPlan(plan)
                            .enrolling(theEmployee())));

            assertThat(at(CASCADE, decision).errors())
                    .containsExactly("Plan " + plan + " is not a medical plan of this group at this carrier");
        }
    }

    @Test
    void coverageThatAnUnknownPlanMayMeanIsNotCalledMissing() {
        hub.post(aSnapshot().covering(medical(theEmployee()), dental(theEmployee())));

        Decision decision = hub.preview(aSnapshot().covering(named("Platinum")));

        assertThat(at(CASCADE, decision).errors())
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("Platinum"));
        assertThat(decision.omitted()).singleElement().asString().contains("dental");
    }

    private static CoverageBuilder named(String plan) {
        return aCoverage(LineOfCoverage.MEDICAL).at(CASCADE).inPlan(plan).enrolling(theEmployee());
    }
}
