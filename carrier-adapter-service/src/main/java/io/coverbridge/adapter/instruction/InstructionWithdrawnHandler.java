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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends an instruction that the carrier does not have, and says so. If the carrier has it, or has refused it, that has been
 * said before and is the answer; if it is in a file, it will be said when the file is acknowledged. Whoever takes it back waits
 * for one of the three.
 */
@ApplicationScoped
class InstructionWithdrawnHandler {

    private static final String CAUSE = "platform";

    private final Instructions instructions;
    private final FulfillmentReports reports;
    private final TenantTransactions transactions;
    private final Clock clock;

    InstructionWithdrawnHandler(
            Instructions instructions, FulfillmentReports reports, TenantTransactions transactions, Clock clock) {
        this.instructions = instructions;
        this.reports = reports;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Outcome> handle(ReceivedEvent<InstructionWithdrawn> event) {
        UUID organizationId = event.organizationId();
        return transactions.in(
                organizationId,
                () -> instructions.locked(organizationId, event.data().id()).flatMap(known -> withdraw(known, event)));
    }

    private Uni<Outcome> withdraw(Optional<Instruction> known, ReceivedEvent<InstructionWithdrawn> event) {
        Instruction instruction = known.orElseThrow(() -> new RejectedEventException(
                "withdrawal of an instruction that is not known " + event.data().id()));
        if (!event.isNewerThan(instruction.lastRequestSequence)) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        instruction.lastRequestSequence = event.envelope().sequence();
        Instant now = clock.instant();
        if (instruction.isWithdrawable()) {
            instruction.withdraw(now);
        } else if (instruction.status != FulfillmentStatus.REPLACED) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        return reports.append(instruction, List.of(), CAUSE, now).replaceWith(Outcome.APPLIED);
    }
}
