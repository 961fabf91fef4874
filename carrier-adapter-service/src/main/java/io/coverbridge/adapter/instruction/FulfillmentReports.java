package io.coverbridge.adapter.instruction;

import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells the other services what became of an instruction. */
@ApplicationScoped
class FulfillmentReports {

    private final EventLog log;

    FulfillmentReports(EventLog log) {
        this.log = log;
    }

    /** Appends its status as one event; the instruction is new or locked by the transaction that is under way. */
    Uni<Void> append(Instruction instruction, List<String> errors, String cause, Instant now) {
        return log.append(new EventDraft<>(
                EventType.FULFILLMENT_PROGRESS,
                instruction.employeeId,
                instruction.id,
                instruction.organizationId,
                instruction.nextUpdateSequence(),
                now,
                new FulfillmentProgressed(
                        instruction.id,
                        instruction.carrierId,
                        instruction.employeeId,
                        instruction.number,
                        instruction.status,
                        errors,
                        instruction.attempts,
                        now),
                cause,
                null));
    }
}
