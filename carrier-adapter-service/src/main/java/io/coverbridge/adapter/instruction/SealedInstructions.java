package io.coverbridge.adapter.instruction;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens what an instruction says, in the transaction that is under way. */
@ApplicationScoped
class SealedInstructions {

    private final Instructions instructions;
    private final Sealer sealer;

    SealedInstructions(Instructions instructions, Sealer sealer) {
        this.instructions = instructions;
        this.sealer = sealer;
    }

    /** What it says; fails if the organization has no such instruction. */
    Uni<CarrierInstruction> open(UUID organizationId, UUID id) {
        return instructions
                .sealed(organizationId, id)
                .map(bytes -> bytes.orElseThrow(() -> new IllegalStateException("no instruction has the id " + id)))
                .map(bytes -> EventData.read(EventType.INSTRUCTION_ISSUED, sealer.open(bytes, organizationId, id)));
    }
}
