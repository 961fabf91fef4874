package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys of an organization. */
@ApplicationScoped
class OrganizationKeys implements PanacheRepositoryBase<OrganizationKey, UUID> {

    static final String NEWEST_FIRST = "createdAt desc, id desc";

    // Counting and changing have to be one step where two ask at once; the organization's own row is not ours to lock.
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)";

    /** Makes changes of the organization's keys wait for each other until the transaction ends. */
    Uni<Void> serialize(UUID organizationId) {
        return getSession()
                .flatMap(session -> session.<String>createNativeQuery(LOCK)
                        .setParameter(1, "api_keys:" + organizationId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<OrganizationKey> get(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("ApiKey", id));
    }

    Uni<OrganizationKey> lock(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("ApiKey", id));
    }

    /** Keys that are good for tokens now; there is a limit on them. */
    Uni<List<OrganizationKey>> active(UUID organizationId, Instant now, int most) {
        return find(
                        "organizationId = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2) order by id",
                        organizationId,
                        now)
                .page(0, most)
                .list();
    }
}
