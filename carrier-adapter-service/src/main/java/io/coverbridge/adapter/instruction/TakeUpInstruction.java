package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventData;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an instruction up: keeps it, puts it in the place of older ones that were not delivered, and reports it. */
@ApplicationScoped
class TakeUpInstruction {

    private static final String NOT_HELD =
            "The carrier holds no group for this connection. Connect the group again," + " then send a new snapshot.";
    private static final String CAUSE = "carrier";

    private final Instructions instructions;
    private final FulfillmentReports reports;
    private final InstalledGroups installedGroups;
    private final TenantTransactions transactions;
    private final Sealer sealer;
    private final Clock clock;

    TakeUpInstruction(
            Instructions instructions,
            FulfillmentReports reports,
            InstalledGroups installedGroups,
            TenantTransactions transactions,
            Sealer sealer,
            Clock clock) {
        this.instructions = instructions;
        this.reports = reports;
        this.installedGroups = installedGroups;
        this.transactions = transactions;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Takes one up; stale if it, or a newer one for the same family and carrier, was taken up before.
     *
     * @param firstCall when the carrier is called, by {@link io.coverbridge.adapter.work.WorkTime}
     */
    Uni<Outcome> take(
            UUID organizationId,
            CarrierInstruction told,
            long sequence,
            @Nullable String traceparent,
            Instant firstCall) {
        return transactions.in(
                organizationId,
                () -> instructions
                        .knowsFrom(organizationId, told.employeeId(), told.carrierId(), told.number())
                        .flatMap(known -> known
                                ? Uni.createFrom().item(Outcome.STALE)
                                : take(
                                        new Instruction(
                                                organizationId, told, seal(organizationId, told), traceparent, now()),
                                        sequence,
                                        firstCall)));
    }

    private Uni<Outcome> take(Instruction instruction, long sequence, Instant firstCall) {
        Instant now = instruction.created;
        instruction.lastRequestSequence = sequence;
        return instructions
                .replaceOlder(
                        instruction.organizationId,
                        instruction.employeeId,
                        instruction.carrierId,
                        instruction.number,
                        now)
                .flatMap(replaced -> installedGroups.ofStill(instruction.organizationId, instruction.connectionId))
                .flatMap(installed -> installed
                                .filter(group -> group.isHeldBy(instruction.carrierId) && !group.isClosing())
                                .isPresent()
                        ? begin(instruction, firstCall)
                        : refuse(instruction))
                .replaceWith(Outcome.APPLIED);
    }

    private Uni<Void> begin(Instruction instruction, Instant due) {
        instruction.apply(DeliveryProgress.TAKEN_UP, due, instruction.created);
        return keep(instruction, List.of());
    }

    /** The hub believes in a connection that is not known here; after a loss of data, for example. */
    private Uni<Void> refuse(Instruction instruction) {
        instruction.apply(new DeliveryProgress(FulfillmentStatus.INVALID, 0, 0), null, instruction.created);
        return keep(instruction, List.of(NOT_HELD));
    }

    private Uni<Void> keep(Instruction instruction, List<String> errors) {
        return reports.append(instruction, errors, CAUSE, instruction.created)
                .flatMap(told -> instructions.persist(instruction))
                .replaceWithVoid();
    }

    private byte[] seal(UUID organizationId, CarrierInstruction told) {
        return sealer.seal(EventData.write(told), organizationId, told.id());
    }

    private Instant now() {
        return clock.instant();
    }
}
