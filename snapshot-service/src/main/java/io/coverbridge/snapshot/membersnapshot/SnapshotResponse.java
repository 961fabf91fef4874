package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot, as the API answers it. Never prints itself.
 *
 * @param id the snapshot
 * @param version changes with every modification
 * @param created when it was posted
 * @param modified when it last changed
 * @param employeeId the employee, known or just made
 * @param createdMembers members that it made, or gave the platform's id to
 * @param fulfillmentSummary where each carrier's part stands
 * @param memberSnapshot the document as it was understood
 * @param status where the whole stands
 * @param replacedBy the snapshot that took over; absent otherwise
 * @param warnings what the platform should know
 */
public record SnapshotResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID employeeId,
        List<CreatedMember> createdMembers,
        List<CarrierStatus> fulfillmentSummary,

        @Schema(implementation = MemberSnapshot.class) JsonNode memberSnapshot,

        SnapshotStatus status,
        @Nullable UUID replacedBy,
        List<String> warnings) {

    public SnapshotResponse {
        createdMembers = List.copyOf(createdMembers);
        fulfillmentSummary = List.copyOf(fulfillmentSummary);
        warnings = List.copyOf(warnings);
    }

    static SnapshotResponse of(SnapshotRecord snapshot, JsonNode document) {
        return new SnapshotResponse(
                snapshot.id(),
                snapshot.version(),
                snapshot.created(),
                snapshot.modified(),
                snapshot.employeeId(),
                snapshot.createdMembers(),
                snapshot.fulfillments().stream().map(CarrierStatus::of).toList(),
                document,
                snapshot.status(),
                snapshot.replacedBy(),
                snapshot.warnings());
    }

    @Override
    public String toString() {
        return "SnapshotResponse[" + id + "]";
    }
}
