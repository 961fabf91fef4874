package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.decision.CreatedMember;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot and the parts of its carriers, without its document.
 *
 * @param number order of arrival among the snapshots of the employee, from 1
 * @param replacedBy the snapshot that took over
 * @param createdMembers members that it made, or gave the platform's id to
 * @param sequence counts its steps, from 1
 * @param fulfillments one per carrier, in the order of the document
 */
record SnapshotRecord(
        UUID id,
        UUID version,
        UUID organizationId,
        UUID groupId,
        UUID employeeId,
        long number,
        SnapshotStatus status,
        @Nullable UUID replacedBy,
        List<CreatedMember> createdMembers,
        List<String> warnings,
        long sequence,
        Instant created,
        Instant modified,
        List<Fulfillment> fulfillments) {

    SnapshotRecord {
        createdMembers = List.copyOf(createdMembers);
        warnings = List.copyOf(warnings);
        fulfillments = List.copyOf(fulfillments);
    }

    /** The part with this id, which there is. */
    Fulfillment fulfillment(UUID fulfillmentId) {
        return fulfillments.stream()
                .filter(part -> part.id().equals(fulfillmentId))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Where it would stand by what its carriers' parts say. */
    SnapshotStatus rolledUp() {
        return RollUp.of(fulfillments.stream().map(Fulfillment::status).toList());
    }

    /** With one part in a later state; whoever reads the snapshot sees a change. */
    SnapshotRecord with(Fulfillment part, Instant now) {
        List<Fulfillment> parts = fulfillments.stream()
                .map(each -> each.id().equals(part.id()) ? part : each)
                .toList();
        return copy(status, replacedBy, sequence, now, parts);
    }

    /** Takes one step. */
    SnapshotRecord move(SnapshotStatus next, @Nullable UUID by, Instant now) {
        if (!status.allows(next)) {
            throw new IllegalStateException("no step leads from " + status.wire() + " to " + next.wire());
        }
        return copy(next, by, sequence + 1, now, fulfillments);
    }

    /** The parts that have an end ahead. */
    List<Fulfillment> unfinished() {
        return fulfillments.stream().filter(part -> !part.status().isFinal()).toList();
    }

    /** Whether any carrier's part has this status. */
    boolean has(FulfillmentStatus wanted) {
        return fulfillments.stream().anyMatch(part -> part.status() == wanted);
    }

    private SnapshotRecord copy(
            SnapshotStatus newStatus, @Nullable UUID by, long newSequence, Instant now, List<Fulfillment> parts) {
        return new SnapshotRecord(
                id,
                Ids.random(),
                organizationId,
                groupId,
                employeeId,
                number,
                newStatus,
                by,
                createdMembers,
                warnings,
                newSequence,
                created,
                now,
                parts);
    }
}
