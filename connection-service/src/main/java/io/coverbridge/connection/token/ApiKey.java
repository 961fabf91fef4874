package io.coverbridge.connection.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that an organization may ask tokens with.
 *
 * @param clientId its public half
 * @param organizationId whose it is
 * @param secretHash bcrypt hash of its secret half
 * @param previous the secret before, while it is good, too
 * @param roles what its tokens may do
 * @param scopes what they are restricted to; null if to nothing
 * @param expiresAt when it ends; null if never
 * @param revoked whether it was ended for good
 * @param lastUsedAt when a token was last asked for with it
 */
record ApiKey(
        String clientId,
        UUID organizationId,
        String secretHash,
        @Nullable Previous previous,
        Set<String> roles,
        @Nullable Set<String> scopes,
        @Nullable Instant expiresAt,
        boolean revoked,
        @Nullable Instant lastUsedAt) {

    /**
     * A secret that was rotated out.
     *
     * @param start its first characters
     * @param secretHash its bcrypt hash
     * @param until when it ends
     */
    record Previous(String start, String secretHash, Instant until) {
        @Override
        public String toString() {
            return "Previous[redacted]";
        }
    }

    /**
     * The one hash that a secret is compared with. It is chosen by how the secret starts: were two compared, a longer
     * answer would tell that a key is being rotated.
     */
    String hashFor(String secret, Instant now) {
        return previous != null && previous.until().isAfter(now) && secret.startsWith(previous.start())
                ? previous.secretHash()
                : secretHash;
    }

    boolean good(Instant now) {
        return !revoked && (expiresAt == null || expiresAt.isAfter(now));
    }

    @Override
    public String toString() {
        return "ApiKey[clientId=" + clientId + "]";
    }
}
