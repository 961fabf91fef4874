package io.coverbridge.connection.webhook;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** The webhook subscriptions of an organization. */
@ApplicationScoped
class WebhookSubscriptions implements PanacheRepositoryBase<WebhookSubscription, UUID> {

    static final String MODEL = "WebhookSubscription";

    private static final String ONE = "id = ?1 and organizationId = ?2";

    // Until the end of the transaction; without it two requests at once would both find room for one more.
    private static final String LOCK_COUNT = """
            select count(*) from pg_advisory_xact_lock(hashtextextended('webhook_subscriptions' || ?1, 0))
            """;

    // What is claimed is on its way and records itself.
    private static final String SKIP_WAITING = """
            update webhook_deliveries
               set status = 'skipped', due_at = null, completed_at = ?3
             where subscription_id = ?1 and organization_id = ?2 and status = 'pending' and claimed_until is null
            """;

    /**
     * The subscription.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    Uni<WebhookSubscription> get(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }

    /** As {@link #get}, locked until the transaction ends. */
    Uni<WebhookSubscription> lock(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }

    /** How many there are; the number stays until the transaction ends. */
    Uni<Long> lockedCount(UUID organizationId) {
        return getSession()
                .flatMap(session -> session.<Long>createNativeQuery(LOCK_COUNT)
                        .setParameter(1, organizationId.toString())
                        .getSingleResult())
                .chain(() -> count("organizationId", organizationId));
    }

    /** Notes that what waits is not sent; its owner can ask for it again. */
    Uni<Void> skipWaiting(WebhookSubscription subscription, Instant now) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(SKIP_WAITING)
                        .setParameter(1, subscription.id)
                        .setParameter(2, subscription.organizationId)
                        .setParameter(3, now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
