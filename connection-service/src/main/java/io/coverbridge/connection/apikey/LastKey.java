package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps organizations from locking themselves out. */
@ApplicationScoped
class LastKey {

    private final OrganizationKeys keys;
    private final ApiKeysConfig config;

    LastKey(OrganizationKeys keys, ApiKeysConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** Fails with 409 if no other key of the organization may manage keys now. */
    Uni<Void> requireAnother(UUID organizationId, UUID id, Instant now) {
        return keys.active(organizationId, now, config.maxPerOrganization() + 1)
                .invoke(active -> {
                    if (active.stream().noneMatch(other -> !other.id.equals(id) && other.managesKeys())) {
                        throw ApiException.conflict(
                                "This is the last key that may manage keys; create another one first");
                    }
                })
                .replaceWithVoid();
    }
}
