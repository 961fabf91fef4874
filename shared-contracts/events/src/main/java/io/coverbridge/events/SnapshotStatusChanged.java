package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member snapshot took one step.
 *
 * @param id the snapshot
 * @param version version of the record after this event
 * @param replacedBy the snapshot that took over where status is replaced; otherwise absent
 * @param modified when this happened
 */
public record SnapshotStatusChanged(
        UUID id,
        UUID version,
        UUID groupId,
        UUID employeeId,
        SnapshotStatus previousStatus,
        SnapshotStatus status,
        @Nullable UUID replacedBy,
        Instant modified) {
    public SnapshotStatusChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(employeeId, "employee_id");
        requireNonNull(previousStatus, "previous_status");
        requireNonNull(status, "status");
        Fields.check(
                (status == SnapshotStatus.REPLACED) == (replacedBy != null), "replaced_by", "belongs to replaced ones");
        Fields.time(modified, "modified");
    }
}
