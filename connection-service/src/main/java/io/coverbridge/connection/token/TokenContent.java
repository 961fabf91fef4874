package io.coverbridge.connection.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param id its own id
 * @param name who it is for: the client id of an API key
 * @param organizationId whose data it opens
 * @param roles what it may do
 * @param scopes what it is restricted to; null if to nothing
 * @param issuedAt when it begins
 * @param end when it ends
 */
record TokenContent(
        UUID id,
        String name,
        UUID organizationId,
        Set<String> roles,
        @Nullable Set<String> scopes,
        Instant issuedAt,
        Instant end) {

    TokenContent {
        roles = Set.copyOf(roles);
        scopes = scopes == null ? null : Set.copyOf(scopes);
        if (scopes != null && scopes.isEmpty()) {
            // Without a word in it the claim would restrict nothing.
            throw new IllegalArgumentException("a restricted token needs a scope");
        }
    }

    @Override
    public String toString() {
        return "TokenContent[id=" + id + "]";
    }
}
