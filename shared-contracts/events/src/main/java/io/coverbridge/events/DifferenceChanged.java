package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what a platform has said and what a carrier has came up, became a discrepancy, was resolved or was
 * replaced; the type of the event says which. What differs stays behind the API.
 *
 * @param id the difference
 * @param version changes with every modification
 * @param objectType what it is about
 * @param objectId the member or the enrollment
 * @param differenceClassification in which way the two disagree
 * @param memberSnapshotId the snapshot that it comes from; absent where a sync has found it
 * @param replacedBy the difference that took over; absent unless there is one
 * @param modified when this happened
 */
public record DifferenceChanged(
        UUID id,
        UUID version,
        UUID groupId,
        UUID employeeId,
        UUID carrierId,
        DifferenceObject objectType,
        UUID objectId,
        DifferenceClassification differenceClassification,
        @Nullable UUID memberSnapshotId,
        @Nullable UUID replacedBy,
        Instant modified) {
    public DifferenceChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(employeeId, "employee_id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(objectType, "object_type");
        requireNonNull(objectId, "object_id");
        requireNonNull(differenceClassification, "difference_classification");
        Fields.time(modified, "modified");
    }
}
