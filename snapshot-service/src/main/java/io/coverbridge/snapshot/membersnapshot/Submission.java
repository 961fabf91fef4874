package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.snapshot.decision.Resolution.Resolved;
import io.coverbridge.snapshot.difference.DifferenceChanges;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that comes of a posted snapshot; nothing of it is stored yet.
 *
 * @param document the document as it was understood
 * @param resolved what became of its members
 * @param snapshot where it stands
 * @param instructions what carriers are to be told
 * @param withdrawn what carriers are not to be told any more
 * @param replaced the snapshot that this one takes over from, as it stands afterwards
 * @param events what is to be said, in order
 * @param differences what it makes of differences
 */
record Submission(
        MemberSnapshot document,
        Resolved resolved,
        SnapshotRecord snapshot,
        List<CarrierInstruction> instructions,
        List<InstructionWithdrawn> withdrawn,
        Optional<SnapshotRecord> replaced,
        List<EventDraft<?>> events,
        DifferenceChanges differences) {

    Submission {
        instructions = List.copyOf(instructions);
        withdrawn = List.copyOf(withdrawn);
        events = List.copyOf(events);
    }

    /** The same with what it makes of differences. */
    Submission with(DifferenceChanges changes) {
        return new Submission(document, resolved, snapshot, instructions, withdrawn, replaced, events, changes);
    }

    /** Carriers for which it is decided what to tell, be it nothing. */
    Set<UUID> decidedCarriers() {
        return snapshot.fulfillments().stream()
                .filter(part -> part.instructed() || part.status() == FulfillmentStatus.NO_CHANGES)
                .map(Fulfillment::carrierId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Carriers for which that is decided later, when they have answered what was taken back. */
    Set<UUID> undecidedCarriers() {
        return snapshot.fulfillments().stream()
                .filter(part -> part.waiting() == Waiting.ANSWER)
                .map(Fulfillment::carrierId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Submission[" + snapshot.id() + "]";
    }
}
