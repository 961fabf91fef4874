package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.State;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.Policy;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class DemographicsTest {

    private final Hub hub = Hub.connected();

    @Test
    void whatDiffersIsNamed() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aSnapshot()
                .of(anEmployee()
                        .classifiedAs("Department", "Quality")
                        .who(aPerson()
                                .named("Rosalie", "Lund")
                                .married()
                                .reachedAt("r@mail.example")
                                .smoking()))
                .with(
                        aDependent(Relationship.DOMESTIC_PARTNER)
                                .knownAs("NOAH")
                                .who(aPerson()
                                        .named("Noah", "Calder")
                                        .born("1983-01-02")
                                        .withSsn("912031458")
                                        .livingAt("1 Quay", "Ponce", State.PR, "00716")),
                        Families.mia())
                .covering(medical(theEmployee(), theHusband())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly(
                        "demographic Rosalie [first_name, last_name, marital_status, contact, details, classifications]",
                        "demographic Noah [date_of_birth, ssn, home_address, mailing_address, relationship]");
    }

    @Test
    void membersWithoutCoverageAtTheCarrierAreNoneOfItsBusiness() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aSnapshot()
                .with(
                        Families.noah(),
                        Families.mia().who(aPerson().named("Maria", "Calder").born("2012-05-05")))
                .covering(medical(theEmployee(), theHusband())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void coverageThatHasLongEndedIsNoReasonToTell() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-02-28"))));

        Decision decision = hub.post(aSnapshot()
                .of(anEmployee().earning("70000"))
                .covering(medical(theEmployee().until("2026-02-28"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void coverageThatStillRunsIsAReasonToTell() {
        hub.post(aSnapshot().covering(medical(theEmployee().until("2026-12-31"))));

        Decision decision = hub.post(aSnapshot().of(anEmployee().earning("70000")));

        assertThat(Told.all(at(CASCADE, decision))).containsExactly("demographic Rosa [employment]");
    }

    @Test
    void aCarrierThatWasTheOnlyOneNotToldIsToldLater() {
        hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));
        SnapshotBuilder document =
                aSnapshot().of(anEmployee().earning("70000")).covering(medical(theEmployee()), life(theEmployee()));
        hub.deliver(at(CASCADE, hub.preview(document)));

        Decision again = hub.post(document);

        assertThat(at(CASCADE, again).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(Told.all(at(HARBORLINE, again))).containsExactly("demographic Rosa");
    }

    @Test
    void membersThatTheDocumentLeavesOutStayAsTheyAre() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));

        Decision decision = hub.post(aSnapshot().whenOmitted(Policy.CONTINUE).covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(decision.warnings()).hasSize(1);
    }

    @Test
    void thePlatformsIdIsNoDemographic() {
        hub.post(aSnapshot().covering(medical(theEmployee())));
        hub.withoutCustomIds();

        Decision decision = hub.post(
                aSnapshot().of(anEmployee().withId(hub.member("Rosa").id())).covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }
}
