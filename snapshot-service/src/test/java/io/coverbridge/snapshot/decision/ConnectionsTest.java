package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final Hub hub = Hub.connected();

    @Test
    void withoutAConnectionTheCarriersPartIsInvalid() {
        hub.withoutConnection(CASCADE);

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee()), life(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).errors()).singleElement().asString().contains("no connection");
        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aConnectionThatFailedIsNone() {
        hub.connection(CASCADE, GroupFacts.State.FAILED);

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(at(CASCADE, decision).errors()).hasSize(1);
    }

    @Test
    void aConnectionUnderWayIsWaitedForWithoutLookingAtPlans() {
        hub.connection(CASCADE, GroupFacts.State.UNDER_WAY);

        Decision decision = hub.post(aSnapshot()
                .covering(aCoverage(LineOfCoverage.MEDICAL)
                        .at(CASCADE)
                        .inPlan("Not known yet")
                        .enrolling(theEmployee())));

        assertThat(at(CASCADE, decision))
                .isEqualTo(new CarrierDecision(CASCADE, Verdict.SCHEDULED, List.of(), List.of(), null));
        assertThat(decision.snapshot().coverages()).hasSize(1);
    }

    @Test
    void aCarrierThatTheDirectoryHasNotToldOfHasNoConnectionEither() {
        UUID unknown = Hub.id("unknown");

        Decision decision = hub.post(aSnapshot()
                .covering(aCoverage(LineOfCoverage.MEDICAL)
                        .at(unknown)
                        .inPlan("Low")
                        .enrolling(theEmployee())));

        assertThat(at(unknown, decision).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aSnapshotWithoutCoverageConcernsNoCarrier() {
        assertThat(hub.post(aFamily()).carriers()).isEmpty();
    }

    @Test
    void carriersKeepTheOrderOfTheDocument() {
        assertThat(hub.preview(aSnapshot().covering(life(theEmployee()), medical(theEmployee()), life(theEmployee())))
                        .carriers())
                .extracting(CarrierDecision::carrierId)
                .containsExactly(HARBORLINE, CASCADE);
    }
}
