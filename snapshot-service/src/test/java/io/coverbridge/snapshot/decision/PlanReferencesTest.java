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
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.CoverageBuilder;
import io.coverbridge.snapshot.document.EnrollmentBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        // Of the old plan (2024-01-01 to 2025-12-31) and the new one (from 2026-01-01) on 2026-03-15.
        "2026-01-01, 9999-12-31, new",
        "2026-05-01, 9999-12-31, new",
        "2026-01-01, 2025-12-31, waived",
        "2024-07-01, 2025-12-31, old",
        "2025-12-31, 2025-12-31, old",
        "2024-07-01, 2024-06-30, waived",
        // Begun in the old one, and going on in the new one: which is meant is for the platform to say.
        "2024-07-01, 9999-12-31, ",
        "2024-07-01, 2026-01-31, ",
    })
    void ofADiscontinuedPlanAndTheOneInItsPlaceTheOneIsMeantThatCanHoldTheCoverage(
            String start, String end, @Nullable String meant) {
        vision("old", "2024-01-01", "2025-12-31");
        vision("new", "2026-01-01", null);

        CarrierDecision decided = at(
                CASCADE,
                hub.post(aSnapshot()
                        .covering(named("Renewed", theEmployee().from(start).until(end)))));

        if (meant == null) {
            assertThat(decided.errors()).singleElement().asString().startsWith("Several vision plans");
        } else if (meant.equals("waived")) {
            assertThat(decided.errors()).isEmpty();
        } else {
            assertThat(plan(decided)).isEqualTo(Hub.id(meant));
        }
    }

    @Test
    void aPlanThatTheCarrierDoesNotTellAnyMoreGivesWayToTheOneOfTheSameName() {
        vision("old", "2024-01-01", "2026-03-14");
        vision("new", "2024-01-01", null);

        CarrierDecision decided = at(
                CASCADE,
                hub.post(aSnapshot().covering(named("Renewed", theEmployee().from("2025-01-01")))));

        assertThat(plan(decided)).isEqualTo(Hub.id("new"));
    }

    @Test
    void aPlanOfTheNextYearDoesNotMakeTheCurrentOneAmbiguous() {
        vision("current", "2025-01-01", "2026-12-31");
        vision("next", "2027-01-01", null);

        CarrierDecision decided = at(
                CASCADE,
                hub.post(aSnapshot().covering(named("Renewed", theEmployee().from("2026-04-01")))));

        assertThat(plan(decided)).isEqualTo(Hub.id("current"));
    }

    @Test
    void aNameThatOnlyADiscontinuedPlanHasStillMeansIt() {
        vision("old", "2024-01-01", "2025-12-31");

        CarrierDecision decided = at(
                CASCADE,
                hub.post(aSnapshot().covering(named("Renewed", theEmployee().from("2026-04-01")))));

        assertThat(plan(decided)).isEqualTo(Hub.id("old"));
    }

    @Test
    void twoPlansThatAreBothLiveStayAmbiguousBesideADiscontinuedOne() {
        vision("old", "2024-01-01", "2025-12-31");
        vision("one", "2026-01-01", null);
        vision("other", null, null);

        CarrierDecision decided = at(CASCADE, hub.post(aSnapshot().covering(named("Renewed", theEmployee()))));

        assertThat(decided.errors()).singleElement().asString().startsWith("Several vision plans");
    }

    private void vision(String id, @Nullable String start, @Nullable String end) {
        hub.plan(
                Hub.id(id),
                CASCADE,
                LineOfCoverage.VISION,
                "Renewed",
                start == null ? null : LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                null,
                "all");
    }

    private static CoverageBuilder named(String plan, EnrollmentBuilder enrollment) {
        return aCoverage(LineOfCoverage.VISION).at(CASCADE).inPlan(plan).enrolling(enrollment);
    }

    private static UUID plan(CarrierDecision decided) {
        return requireNonNull(decided.family()).coverages().get(0).planId();
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
