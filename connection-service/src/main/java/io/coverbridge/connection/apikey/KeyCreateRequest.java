package io.coverbridge.connection.apikey;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.Roles;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new key.
 *
 * @param name for people, 1 to 100 characters
 * @param roles of the maker's own; all of them if left out
 * @param scopes what it is restricted to, {@code *} alone for whatever the roles allow; the maker's own if left out
 * @param expires when it ends; never if left out
 */
public record KeyCreateRequest(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = "Payroll import") @Nullable
        String name,

        @Size(min = 1, max = 3) @Schema(examples = "[\"platform\"]") @Nullable
        List<@NotNull @Pattern(regexp = ROLE, message = "Not a role.") String> roles,

        @Size(min = 1, max = 30) @Schema(examples = "[\"connections:read\", \"snapshots:write\"]") @Nullable
        List<@NotNull String> scopes,

        @Nullable Instant expires) {

    private static final String ROLE = Roles.PLATFORM + "|" + Roles.OPERATOR + "|" + Roles.EMULATOR;

    /** The key that is asked for; {@code otherwise} are its roles if the body names none. */
    NewKey toKey(Giver giver, Collection<String> otherwise, Instant now) {
        if (expires != null && !expires.isAfter(now)) {
            throw ApiException.invalid("expires", "Must be in the future.");
        }
        List<String> given = roles == null ? List.copyOf(otherwise) : roles;
        return new NewKey(
                requireNonNull(name),
                given.stream().distinct().toList(),
                scopes == null ? giver.ownScopes() : GivenScopes.read(scopes),
                expires);
    }
}
