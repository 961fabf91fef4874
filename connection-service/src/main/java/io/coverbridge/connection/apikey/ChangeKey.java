package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits and rotates a key, within what the caller has. */
@ApplicationScoped
class ChangeKey {

    private final TenantTransactions transactions;
    private final OrganizationKeys keys;
    private final LastKey lastKey;
    private final FreshSecrets secrets;
    private final Clock clock;

    ChangeKey(
            TenantTransactions transactions,
            OrganizationKeys keys,
            LastKey lastKey,
            FreshSecrets secrets,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.lastKey = lastKey;
        this.secrets = secrets;
        this.clock = clock;
    }

    Uni<OrganizationKey> edit(
            UUID organizationId, UUID id, Giver giver, String version, @Nullable String ifMatch, KeyEditRequest edit) {
        Instant now = clock.instant();
        return transactions.in(
                organizationId,
                () -> keys.serialize(organizationId)
                        .chain(() -> keys.lock(organizationId, id))
                        .invoke(key -> {
                            requireCurrent(key, version, ifMatch);
                            requireNotRevoked(key);
                            giver.requireCovers(key.roles(), key.scopes());
                        })
                        .call(key -> {
                            boolean managed = key.managesKeys();
                            List<String> scopes = edit.scopesOr(key.scopes());
                            giver.requireCovers(key.roles(), scopes);
                            key.edit(
                                    Objects.requireNonNullElse(edit.name(), key.name),
                                    scopes,
                                    edit.expiresAtOr(key.expiresAt, now),
                                    now);
                            return managed && !key.managesKeys()
                                    ? lastKey.requireAnother(organizationId, id, now)
                                    : Uni.createFrom().voidItem();
                        }));
    }

    Uni<KeyWithSecret> rotate(UUID organizationId, UUID id, Giver giver, Duration overlap) {
        return secrets.next()
                .flatMap(secret -> transactions.in(
                        organizationId,
                        () -> keys.lock(organizationId, id)
                                .invoke(key -> {
                                    giver.requireCovers(key.roles(), key.scopes());
                                    requireNotRevoked(key);
                                    if (key.configured) {
                                        throw ApiException.conflict(
                                                "The secret of this key is a setting of the installation; change it there");
                                    }
                                    Instant now = clock.instant();
                                    key.rotate(secret, now.plus(overlap), now);
                                })
                                .map(key -> new KeyWithSecret(key, secret))));
    }

    private static void requireCurrent(OrganizationKey key, String version, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, key.version);
        if (!key.version.toString().equalsIgnoreCase(version)) {
            throw ApiException.conflict("ApiKey " + key.id + " has a newer version than the one named");
        }
    }

    private static void requireNotRevoked(OrganizationKey key) {
        if (key.revokedAt != null) {
            throw ApiException.conflict("ApiKey " + key.id + " is revoked");
        }
    }
}
