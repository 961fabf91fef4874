package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import java.util.Collection;

/** What the carriers' parts of a snapshot make of the whole. */
final class RollUp {

    private RollUp() {}

    /**
     * Where a snapshot stands that no newer one has replaced: at work while any carrier is; completed once one has it or
     * needed nothing, or if there is none to send to; canceled if every carrier's part was refused.
     */
    static SnapshotStatus of(Collection<FulfillmentStatus> carriers) {
        if (carriers.stream().anyMatch(status -> !status.isFinal())) {
            return SnapshotStatus.PROCESSING;
        }
        boolean reached = carriers.stream()
                .anyMatch(status -> status == FulfillmentStatus.SENT || status == FulfillmentStatus.NO_CHANGES);
        return reached || carriers.isEmpty() ? SnapshotStatus.COMPLETED : SnapshotStatus.CANCELED;
    }
}
