package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit. What is left out stays as it is.
 *
 * @param name for people, 1 to 100 characters
 * @param scopes what the key is restricted to from now on, {@code *} alone for whatever the roles allow
 * @param expires when it ends; 0 for never
 */
public record KeyEditRequest(
        @Size(min = 1, max = 100) @Schema(examples = "Payroll import, read only") @Nullable
        String name,

        @Size(min = 1, max = 30) @Schema(examples = "[\"connections:read\"]") @Nullable
        List<@NotNull String> scopes,

        @Nullable Instant expires) {

    @Nullable
    List<String> scopesOr(@Nullable List<String> known) {
        return scopes == null ? known : GivenScopes.read(scopes);
    }

    @Nullable
    Instant expiresAtOr(@Nullable Instant known, Instant now) {
        if (expires == null) {
            return known;
        }
        if (expires.equals(Instant.EPOCH)) {
            return null;
        }
        if (!expires.isAfter(now)) {
            throw ApiException.invalid(
                    "expires", "Must be in the future, or 0 for never. To end a key now, revoke it.");
        }
        return expires;
    }
}
