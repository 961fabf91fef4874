package io.coverbridge.adapter.instruction;

import io.coverbridge.events.EventData;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What carriers hold of families. */
@ApplicationScoped
class CarrierFamilies implements PanacheRepositoryBase<CarrierFamily, UUID> {

    private final Sealer sealer;

    CarrierFamilies(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The carrier holds the family as the instruction has it; the instruction is locked by the transaction. */
    Uni<Void> hold(Instruction instruction, Family family, Instant now) {
        UUID id = CarrierFamily.idOf(instruction);
        byte[] sealed = sealer.seal(EventData.write(family), instruction.organizationId, id);
        return find("id = ?1 and organizationId = ?2", id, instruction.organizationId)
                .<CarrierFamily>firstResult()
                .flatMap(held -> {
                    if (held == null) {
                        return persist(new CarrierFamily(instruction, sealed, now))
                                .replaceWithVoid();
                    }
                    if (held.number < instruction.number) {
                        held.hold(instruction, sealed, now);
                    }
                    return Uni.createFrom().voidItem();
                });
    }
}
