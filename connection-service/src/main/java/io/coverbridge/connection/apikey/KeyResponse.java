package io.coverbridge.connection.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key, as the API answers it.
 *
 * @param id the key
 * @param version changes with every edit, rotation and the revocation
 * @param created when it was made
 * @param modified when it last changed; its use is no change
 * @param organizationId whose it is
 * @param clientId its public half
 * @param name for people
 * @param roles what its tokens may do
 * @param scopes what they are restricted to; {@code *} alone for whatever the roles allow
 * @param status whether it is good for tokens, as in {@link KeyStatus}
 * @param expires when it ends; null if never
 * @param revoked when it was revoked
 * @param lastUsed when a token was last asked for with it, to the minute
 * @param secretStart first characters of the secret, to tell secrets apart
 * @param previousSecretExpires until when the secret before is good, too; null if it is not
 * @param createdBy client id of whoever made it; null for keys of the installation's settings
 */
public record KeyResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID organizationId,
        @Schema(examples = "cb_9pVjYwqk3mJ2Zt0aXbQe") String clientId,
        @Schema(examples = "Payroll import") String name,
        List<String> roles,

        @Schema(examples = "[\"connections:read\", \"snapshots:write\"]")
        List<String> scopes,

        @Schema(examples = "active") String status,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed,
        @Nullable String secretStart,
        @Nullable Instant previousSecretExpires,
        @Nullable String createdBy) {

    static KeyResponse of(OrganizationKey key, Instant now) {
        Instant overlap = key.previousSecretUntil;
        List<String> scopes = key.scopes();
        return new KeyResponse(
                key.id,
                key.version,
                key.createdAt,
                key.modifiedAt,
                key.organizationId,
                key.clientId,
                key.name,
                key.roles(),
                scopes == null ? List.of(GivenScopes.ALL) : scopes,
                key.status(now).wire(),
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                key.secretStart,
                overlap != null && overlap.isAfter(now) ? overlap : null,
                key.createdBy);
    }
}
