package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Coverage that came to its carrier although the snapshot that asked for it had been replaced. */
class UnwantedCoverageTest {

    private final Hub hub = Hub.connected();

    @Test
    void isUndoneWhereTheDocumentLeavesItOut() {
        hub.post(aFamily().covering(medical(theEmployee())));
        deliverUnwanted(at(CASCADE, hub.preview(aFamily().covering(medical(theEmployee(), theHusband())))));

        Decision decision = hub.preview(aFamily().covering(medical(theEmployee())));

        assertThat(decision.omitted()).isEmpty();
        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("waiver medical Noah 2026-01-01..2025-12-31 [effective_end_date]");
    }

    @Test
    void isUndoneAlsoIfItWouldHaveEndedByItself() {
        hub.post(aFamily().covering(medical(theEmployee())));
        deliverUnwanted(at(
                CASCADE,
                hub.preview(
                        aFamily().covering(medical(theEmployee(), theHusband().until("2026-06-30"))))));

        Decision decision = hub.preview(aFamily().covering(medical(theEmployee())));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("waiver medical Noah 2026-01-01..2025-12-31 [effective_end_date]");
    }

    @Test
    void staysWhereTheDocumentHasItToo() {
        deliverUnwanted(at(HARBORLINE, hub.preview(aFamily().covering(life(theEmployee())))));

        Decision decision = hub.preview(aFamily().covering(life(theEmployee())));

        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    private void deliverUnwanted(CarrierDecision decision) {
        hub.deliver(decision);
        Set<UUID> added = decision.changes().stream()
                .filter(change -> change.type() == FamilyChange.Type.ADDITION)
                .map(FamilyChange::enrollmentId)
                .collect(Collectors.toSet());
        hub.unwanted(added);
    }
}
