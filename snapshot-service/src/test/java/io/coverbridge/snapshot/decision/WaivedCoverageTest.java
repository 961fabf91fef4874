package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import org.junit.jupiter.api.Test;

class WaivedCoverageTest {

    private final Hub hub = Hub.connected();

    @Test
    void coverageThatNeverWasNeedsNoWaiver() {
        Decision decision =
                hub.post(aFamily().covering(dental(theEmployee(), theHusband().waived())));

        assertThat(at(CASCADE, decision).errors()).isEmpty();
        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("demographic Rosa", "addition dental Rosa 2026-01-01..open");
        assertThat(Told.family(at(CASCADE, decision))).containsExactly("dental Rosa 2026-01-01..open");
    }

    @Test
    void aCarrierThatNeverHadAnythingHasNothingToDo() {
        Decision decision = hub.post(
                aSnapshot().covering(dental(theEmployee().from("2026-07-01").waived())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void heldCoverageIsWaivedByAnEndTheDayBeforeItsStart() {
        hub.post(aFamily().covering(dental(theEmployee(), theHusband())));

        Decision decision =
                hub.post(aFamily().covering(dental(theEmployee(), theHusband().waived())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("waiver dental Noah 2026-01-01..2025-12-31 [effective_end_date]");
        assertThat(Told.family(at(CASCADE, decision))).hasSize(2);
    }

    @Test
    void aWaiverIsPartOfTheFamilyOnlyOnce() {
        hub.post(aFamily().covering(dental(theEmployee(), theHusband())));
        hub.post(aFamily().covering(dental(theEmployee(), theHusband().waived())));

        Decision again =
                hub.post(aFamily().covering(dental(theEmployee(), theHusband().waived())));
        Decision other = hub.post(aFamily().covering(dental(theEmployee().changedOn("2026-04-01"))));

        assertThat(at(CASCADE, again).verdict()).isEqualTo(Verdict.NO_CHANGES);
        assertThat(Told.family(at(CASCADE, other))).containsExactly("dental Rosa 2026-01-01..open");
    }

    @Test
    void waivedCoverageThatIsWantedAfterAllIsReinstated() {
        hub.post(aFamily().covering(dental(theEmployee(), theHusband())));
        hub.post(aFamily().covering(dental(theEmployee(), theHusband().waived())));

        Decision decision = hub.post(aFamily().covering(dental(theEmployee(), theHusband())));

        assertThat(Told.enrollments(at(CASCADE, decision)))
                .containsExactly("reinstatement dental Noah 2026-01-01..open [effective_end_date]");
    }

    @Test
    void anEmptyListOfMembersLeavesAllOfThemOut() {
        hub.post(aFamily().covering(dental(theEmployee(), theHusband())));

        Decision decision = hub.post(aFamily().covering(dental()));

        assertThat(decision.omitted()).hasSize(2);
    }
}
