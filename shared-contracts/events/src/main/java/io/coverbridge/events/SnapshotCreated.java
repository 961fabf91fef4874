package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * A platform posted a member snapshot. What it says of people stays behind the API.
 *
 * @param id the snapshot
 * @param version version of the record after this event
 * @param groupId group of the employee
 * @param employeeId the employee whose family it is about
 * @param status the status it was given
 */
public record SnapshotCreated(
        UUID id, UUID version, UUID groupId, UUID employeeId, SnapshotStatus status, Instant created) {
    public SnapshotCreated {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(employeeId, "employee_id");
        requireNonNull(status, "status");
        Fields.time(created, "created");
    }
}
