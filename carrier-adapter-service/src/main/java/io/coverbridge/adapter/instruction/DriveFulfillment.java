package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends an instruction with a chosen status, in place of its carrier. */
@ApplicationScoped
public class DriveFulfillment {

    /** What the API calls it. */
    public static final String MODEL = "Fulfillment";

    private static final String CAUSE = "emulator";

    private final Instructions instructions;
    private final SealedInstructions sealedInstructions;
    private final KeepDelivery keepDelivery;
    private final TenantTransactions transactions;
    private final Clock clock;

    DriveFulfillment(
            Instructions instructions,
            SealedInstructions sealedInstructions,
            KeepDelivery keepDelivery,
            TenantTransactions transactions,
            Clock clock) {
        this.instructions = instructions;
        this.sealedInstructions = sealedInstructions;
        this.keepDelivery = keepDelivery;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Drives one.
     *
     * @param goal {@code sent} or {@code invalid}
     * @param errors why it is invalid
     * @return the fulfillment as it then stands; fails with {@link ApiException} 404 for an unknown one, 409 if it is at
     *     its end
     */
    public Uni<InstructionView> to(UUID organizationId, UUID id, FulfillmentStatus goal, List<String> errors) {
        return transactions.in(
                organizationId,
                () -> instructions
                        .locked(organizationId, id)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, id)))
                        .flatMap(instruction -> drive(instruction, goal, errors)));
    }

    private Uni<InstructionView> drive(Instruction instruction, FulfillmentStatus goal, List<String> errors) {
        if (!instruction.status.allows(goal)) {
            throw ApiException.conflict(
                    "A fulfillment that is " + instruction.status.wire() + " cannot become " + goal.wire());
        }
        Instant now = clock.instant();
        instruction.drive(goal, now);
        return sealedInstructions
                .open(instruction.organizationId, instruction.id)
                .flatMap(told -> keepDelivery.keep(instruction, told.family(), errors, CAUSE, now))
                .map(kept -> instruction.view());
    }
}
