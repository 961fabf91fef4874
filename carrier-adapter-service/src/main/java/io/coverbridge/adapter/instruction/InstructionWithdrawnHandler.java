package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Ends an instruction that the carrier does not have, without a report: whoever withdraws it knows. */
@ApplicationScoped
class InstructionWithdrawnHandler {

    private final Instructions instructions;
    private final TenantTransactions transactions;
    private final Clock clock;

    InstructionWithdrawnHandler(Instructions instructions, TenantTransactions transactions, Clock clock) {
        this.instructions = instructions;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Outcome> handle(ReceivedEvent<InstructionWithdrawn> event) {
        UUID organizationId = event.organizationId();
        return transactions.in(
                organizationId,
                () -> instructions.locked(organizationId, event.data().id()).map(known -> withdraw(known, event)));
    }

    private Outcome withdraw(Optional<Instruction> known, ReceivedEvent<InstructionWithdrawn> event) {
        Instruction instruction = known.orElseThrow(() -> new RejectedEventException(
                "withdrawal of an instruction that is not known " + event.data().id()));
        if (!event.isNewerThan(instruction.lastRequestSequence)) {
            return Outcome.STALE;
        }
        instruction.lastRequestSequence = event.envelope().sequence();
        if (!instruction.status.allows(FulfillmentStatus.REPLACED)) {
            return Outcome.STALE;
        }
        instruction.withdraw(clock.instant());
        return Outcome.APPLIED;
    }
}
