package io.coverbridge.adapter.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The disconnections that carriers know of. All methods run within a transaction of the organization. */
@ApplicationScoped
class Disconnections implements PanacheRepositoryBase<Disconnection, UUID> {

    private static final List<DisconnectionStatus> OPEN =
            List.of(DisconnectionStatus.NEEDS_REVIEW, DisconnectionStatus.PROCESSING);

    /** One of an organization. */
    Uni<Optional<Disconnection>> of(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .<Disconnection>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    Uni<Optional<Disconnection>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<Disconnection>firstResult()
                .map(Optional::ofNullable);
    }

    /** Whether one about the group and the carrier is not at its end. */
    Uni<Boolean> isOpen(UUID organizationId, UUID groupId, UUID carrierId) {
        return count(
                        "organizationId = ?1 and groupId = ?2 and carrierId = ?3 and status in ?4",
                        organizationId,
                        groupId,
                        carrierId,
                        OPEN)
                .map(found -> found > 0);
    }
}
