package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.SnapshotStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A snapshot in a list.
 *
 * @param id the snapshot
 * @param version changes with every modification
 * @param created when it was posted
 * @param modified when it last changed
 * @param employeeId the employee
 * @param status where the whole stands
 * @param fulfillmentSummary where each carrier's part stands
 */
public record SnapshotSummary(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID employeeId,
        SnapshotStatus status,
        List<CarrierStatus> fulfillmentSummary) {

    public SnapshotSummary {
        fulfillmentSummary = List.copyOf(fulfillmentSummary);
    }
}
