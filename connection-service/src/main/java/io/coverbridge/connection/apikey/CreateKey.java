package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes a key for an organization, within what the maker has. */
@ApplicationScoped
class CreateKey {

    private final TenantTransactions transactions;
    private final OrganizationKeys keys;
    private final FreshSecrets secrets;
    private final ApiKeysConfig config;
    private final Clock clock;

    CreateKey(
            TenantTransactions transactions,
            OrganizationKeys keys,
            FreshSecrets secrets,
            ApiKeysConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    Uni<KeyWithSecret> create(UUID organizationId, Giver giver, NewKey given) {
        giver.requireCovers(given.roles(), given.scopes());
        return secrets.next()
                .flatMap(secret -> transactions.in(
                        organizationId,
                        () -> keys.serialize(organizationId)
                                .chain(() -> requireRoom(organizationId))
                                .map(room -> new OrganizationKey(
                                        organizationId, given, secret, giver.name(), clock.instant()))
                                .call(key -> keys.persistAndFlush(key))
                                .map(key -> new KeyWithSecret(key, secret))));
    }

    private Uni<Void> requireRoom(UUID organizationId) {
        return keys.active(organizationId, clock.instant(), config.maxPerOrganization())
                .invoke(active -> {
                    if (active.size() >= config.maxPerOrganization()) {
                        throw ApiException.conflict(
                                "There are " + config.maxPerOrganization() + " keys already; revoke one first");
                    }
                })
                .replaceWithVoid();
    }
}
