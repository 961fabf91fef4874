package io.coverbridge.connection.apikey;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two addresses of keys, the organization's and the operator's, have in common. */
@ApplicationScoped
class KeyUseCases {

    private final CreateKey createKey;
    private final ChangeKey changeKey;
    private final RevokeKey revokeKey;
    private final ReadKeys readKeys;
    private final ApiKeysConfig config;
    private final Clock clock;

    KeyUseCases(
            CreateKey createKey,
            ChangeKey changeKey,
            RevokeKey revokeKey,
            ReadKeys readKeys,
            ApiKeysConfig config,
            Clock clock) {
        this.createKey = createKey;
        this.changeKey = changeKey;
        this.revokeKey = revokeKey;
        this.readKeys = readKeys;
        this.config = config;
        this.clock = clock;
    }

    ReadKeys reads() {
        return readKeys;
    }

    RevokeKey revokes() {
        return revokeKey;
    }

    Uni<KeyWithSecretResponse> create(
            UUID organizationId, Giver giver, Collection<String> otherwise, KeyCreateRequest request) {
        return createKey
                .create(organizationId, giver, request.toKey(giver, otherwise, clock.instant()))
                .map(made -> KeyWithSecretResponse.of(made, clock.instant()));
    }

    Uni<KeyResponse> edit(
            UUID organizationId,
            UUID id,
            Giver giver,
            String version,
            @Nullable String ifMatch,
            KeyEditRequest request) {
        return changeKey
                .edit(organizationId, id, giver, version, ifMatch, request)
                .map(key -> KeyResponse.of(key, clock.instant()));
    }

    Uni<KeyWithSecretResponse> rotate(UUID organizationId, UUID id, Giver giver, KeyRotateRequest request) {
        return changeKey
                .rotate(organizationId, id, giver, request.overlap(config))
                .map(made -> KeyWithSecretResponse.of(made, clock.instant()));
    }
}
