package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.snapshot.decision.CarrierDecision;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.decision.GroupFacts;
import java.time.Instant;
import java.util.UUID;

/** From decisions to what goes out to carriers. */
final class Instructions {

    private static final long ISSUED = 1;
    private static final long WITHDRAWN = 2;

    private Instructions() {}

    /** Where a verdict puts a carrier's part. */
    static FulfillmentStatus status(Verdict verdict) {
        return switch (verdict) {
            case VALID -> FulfillmentStatus.PROCESSING;
            case INVALID -> FulfillmentStatus.INVALID;
            case NO_CHANGES -> FulfillmentStatus.NO_CHANGES;
            case SCHEDULED -> FulfillmentStatus.SCHEDULED;
        };
    }

    /** What a carrier is to be told; its verdict is {@link Verdict#VALID}. */
    static CarrierInstruction of(
            SnapshotRecord snapshot, Fulfillment part, CarrierDecision decision, GroupFacts group) {
        GroupFacts.Connection connection = requireNonNull(group.connections().get(decision.carrierId()));
        return new CarrierInstruction(
                part.id(),
                snapshot.id(),
                snapshot.groupId(),
                connection.id(),
                decision.carrierId(),
                connection.carrierGroupId(),
                snapshot.employeeId(),
                part.number(),
                decision.changes(),
                requireNonNull(decision.family()));
    }

    static EventDraft<CarrierInstruction> issued(
            UUID organizationId, CarrierInstruction instruction, Cause cause, Instant now) {
        return new EventDraft<>(
                EventType.INSTRUCTION_ISSUED,
                instruction.employeeId(),
                instruction.id(),
                organizationId,
                ISSUED,
                now,
                instruction,
                cause.wire(),
                null);
    }

    static InstructionWithdrawn withdrawal(SnapshotRecord snapshot, Fulfillment part) {
        return new InstructionWithdrawn(part.id(), part.carrierId(), snapshot.employeeId(), part.number());
    }

    static EventDraft<InstructionWithdrawn> withdrawn(
            UUID organizationId, InstructionWithdrawn withdrawal, Instant now) {
        return new EventDraft<>(
                EventType.INSTRUCTION_WITHDRAWN,
                withdrawal.employeeId(),
                withdrawal.id(),
                organizationId,
                WITHDRAWN,
                now,
                withdrawal,
                Cause.PLATFORM.wire(),
                null);
    }
}
