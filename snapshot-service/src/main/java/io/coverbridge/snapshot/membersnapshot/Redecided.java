package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.decision.CarrierDecision;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.time.Instant;

/**
 * A later decision about one carrier's part of a snapshot.
 *
 * @param snapshot as it stood
 * @param document as it is stored
 * @param group what was known of the group
 * @param decision what the document means for the carrier now
 * @param at when it was decided
 */
record Redecided(
        SnapshotRecord snapshot, MemberSnapshot document, GroupFacts group, CarrierDecision decision, Instant at) {
    @Override
    public String toString() {
        return "Redecided[" + snapshot.id() + "]";
    }
}
