package io.coverbridge.connection.webhook;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads subscriptions, and lets go of them. */
@ApplicationScoped
class KeepSubscriptions {

    private final TenantTransactions transactions;
    private final WebhookSubscriptions subscriptions;

    KeepSubscriptions(TenantTransactions transactions, WebhookSubscriptions subscriptions) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    Uni<WebhookSubscription> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> subscriptions.get(organizationId, id));
    }

    Uni<Page<WebhookSubscription>> page(UUID organizationId, Slice slice) {
        return transactions.in(
                organizationId, () -> Query.of(organizationId).page(subscriptions, "createdAt desc, id desc", slice));
    }

    /** With its deliveries. What is on its way at this moment may still arrive. */
    Uni<Void> delete(UUID organizationId, UUID id, @Nullable String ifMatch) {
        return transactions.in(
                organizationId,
                () -> subscriptions
                        .lock(organizationId, id)
                        .invoke(found -> EntityTags.requireMatch(ifMatch, found.version))
                        .call(subscriptions::delete)
                        .replaceWithVoid());
    }
}
