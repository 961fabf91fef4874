package io.coverbridge.adapter.journal;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What carriers received. All methods run within a transaction of the organization. */
@ApplicationScoped
class ReceivedRequests implements PanacheRepositoryBase<ReceivedRequest, UUID> {

    /**
     * What a list is narrowed to; what is null lets all pass.
     *
     * @param kind kind of call, as the API spells it
     */
    record Filter(
            @Nullable UUID groupId,
            @Nullable UUID employeeId,
            @Nullable UUID carrierId,
            @Nullable String kind) {}

    /** A page of an organization's, newest first. */
    Uni<Page<ReceivedRequest>> page(UUID organizationId, Filter filter, Slice slice) {
        return Query.of(organizationId)
                .and("groupId = :groupId", "groupId", filter.groupId())
                .and("employeeId = :employeeId", "employeeId", filter.employeeId())
                .and("carrierId = :carrierId", "carrierId", filter.carrierId())
                .and("kind = :kind", "kind", filter.kind())
                .page(this, "id desc", slice);
    }

    /** One of an organization's. */
    Uni<Optional<ReceivedRequest>> of(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .<ReceivedRequest>firstResult()
                .map(Optional::ofNullable);
    }

    /** The sealed body of one; empty if it was too large to be kept. */
    Uni<Optional<byte[]>> sealed(UUID organizationId, UUID id) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select r.sealed from ReceivedRequest r where r.id = ?1 and r.organizationId = ?2",
                                byte[].class)
                        .setParameter(1, id)
                        .setParameter(2, organizationId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
