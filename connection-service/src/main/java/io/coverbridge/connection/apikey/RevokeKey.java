package io.coverbridge.connection.apikey;

import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ends a key for good. Token requests see it at once; tokens that are out hold until they end. */
@ApplicationScoped
class RevokeKey {

    private final TenantTransactions transactions;
    private final OrganizationKeys keys;
    private final LastKey lastKey;
    private final Clock clock;

    RevokeKey(TenantTransactions transactions, OrganizationKeys keys, LastKey lastKey, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.lastKey = lastKey;
        this.clock = clock;
    }

    /** Of the caller's own organization, which has to keep a key that may manage keys. */
    Uni<Void> own(UUID organizationId, UUID id, Giver giver) {
        return revoke(organizationId, id, giver, true);
    }

    /** Of any organization: an operator may shut one out. */
    Uni<Void> ofAny(UUID organizationId, UUID id, Giver giver) {
        return revoke(organizationId, id, giver, false);
    }

    private Uni<Void> revoke(UUID organizationId, UUID id, Giver giver, boolean keepOne) {
        Instant now = clock.instant();
        return transactions
                .in(
                        organizationId,
                        () -> keys.serialize(organizationId)
                                .chain(() -> keys.lock(organizationId, id))
                                .invoke(key -> giver.requireCovers(key.roles(), key.scopes()))
                                .call(key -> keepOne && key.revokedAt == null && key.managesKeys()
                                        ? lastKey.requireAnother(organizationId, id, now)
                                        : Uni.createFrom().voidItem())
                                .invoke(key -> {
                                    if (key.revokedAt == null) {
                                        key.revoke(now);
                                    }
                                }))
                .replaceWithVoid();
    }
}
