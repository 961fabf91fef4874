package io.coverbridge.connection.group;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The groups of an organization. */
@ApplicationScoped
public class Groups implements PanacheRepositoryBase<Group, UUID> {

    /** Whether the organization has this group. */
    public Uni<Boolean> exists(UUID organizationId, UUID id) {
        return count("id = ?1 and organizationId = ?2", id, organizationId).map(count -> count > 0);
    }

    /**
     * The group.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    public Uni<Group> get(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Group", id));
    }

    /**
     * As {@link #get}, and nobody else changes it until the transaction ends.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    public Uni<Group> lock(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Group", id));
    }

    Uni<Page<Group>> page(Query query, Slice slice) {
        return query.page(this, "createdAt desc, id desc", slice);
    }
}
