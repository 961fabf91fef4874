package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One carrier's part of a member snapshot took one step. Why it did stays behind the API.
 *
 * @param id the entry of the fulfillment summary
 * @param memberSnapshotId its snapshot
 * @param previousStatus where it came from; absent on the first
 * @param modified when this happened
 */
public record FulfillmentStatusChanged(
        UUID id,
        UUID memberSnapshotId,
        UUID groupId,
        UUID employeeId,
        UUID carrierId,
        @Nullable FulfillmentStatus previousStatus,
        FulfillmentStatus status,
        Instant modified) {
    public FulfillmentStatusChanged {
        requireNonNull(id, "id");
        requireNonNull(memberSnapshotId, "member_snapshot_id");
        requireNonNull(groupId, "group_id");
        requireNonNull(employeeId, "employee_id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(status, "status");
        Fields.time(modified, "modified");
    }
}
