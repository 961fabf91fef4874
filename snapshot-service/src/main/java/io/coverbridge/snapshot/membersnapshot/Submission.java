package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.snapshot.decision.Resolution.Resolved;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;
import java.util.Optional;

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
 */
record Submission(
        MemberSnapshot document,
        Resolved resolved,
        SnapshotRecord snapshot,
        List<CarrierInstruction> instructions,
        List<InstructionWithdrawn> withdrawn,
        Optional<SnapshotRecord> replaced,
        List<EventDraft<?>> events) {

    Submission {
        instructions = List.copyOf(instructions);
        withdrawn = List.copyOf(withdrawn);
        events = List.copyOf(events);
    }

    @Override
    public String toString() {
        return "Submission[" + snapshot.id() + "]";
    }
}
