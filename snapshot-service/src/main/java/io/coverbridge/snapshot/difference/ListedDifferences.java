package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Differences to read. */
@ApplicationScoped
class ListedDifferences implements PanacheRepositoryBase<DifferenceRow, UUID> {

    /** In the transaction that is under way; fails with 404 if the organization has no such difference. */
    Uni<DifferenceRow> one(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(ReadDifferences.MODEL, id));
    }
}
