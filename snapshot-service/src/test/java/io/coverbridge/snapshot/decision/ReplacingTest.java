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
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class ReplacingTest {

    private final Hub hub = Hub.connected();

    @Test
    void theSameSnapshotAgainChangesNothing() {
        SnapshotBuilder document = aFamily()
                .covering(medical(theEmployee(), theHusband().waived()), dental(theDaughter()), life(theEmployee()));
        hub.post(document);

        Decision again = hub.post(document);

        assertThat(again.carriers()).extracting(CarrierDecision::verdict).containsOnly(Verdict.NO_CHANGES);
    }

    @Test
    void whatWasNotDeliveredIsDecidedAgain() {
        SnapshotBuilder document = aFamily().covering(medical(theEmployee(), theHusband()), life(theEmployee()));
        hub.deliver(at(HARBORLINE, hub.preview(document)));

        Decision again = hub.post(document);

        assertThat(at(HARBORLINE, again).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(Told.enrollments(at(CASCADE, again))).hasSize(2);
    }

    @Test
    void theLaterSnapshotSaysTheWholeTruth() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));
        hub.preview(aFamily()
                .covering(
                        medical(theEmployee().until("2026-04-30"), theHusband().until("2026-04-30"))));

        Decision later =
                hub.post(aFamily().covering(medical(theEmployee(), theHusband().until("2026-05-31"))));

        assertThat(Told.all(at(CASCADE, later)))
                .containsExactly("termination medical Noah 2026-01-01..2026-05-31 [effective_end_date]");
    }
}
