package io.coverbridge.adapter.sync;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The bringing over of what carriers hold. */
@ApplicationScoped
class GroupSyncRuns implements PanacheRepositoryBase<GroupSyncRun, UUID> {

    /** The run of a connection; nobody else changes it until the transaction ends. */
    Uni<Optional<GroupSyncRun>> locked(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<GroupSyncRun>firstResult()
                .map(Optional::ofNullable);
    }
}
