package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.scope.GrantedScopes;
import io.coverbridge.kit.tenancy.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes or changes a key, and what they can give: never more than they have. That holds for every key that they
 * touch, for whoever rotates a key gets to know its secret.
 *
 * @param name client id, for the record
 * @param roles roles that can be given
 * @param scopes what they are restricted to themselves
 */
record Giver(String name, Set<String> roles, GrantedScopes scopes) {

    static Giver of(Caller caller) {
        return new Giver(caller.name(), caller.roles(), caller.scopes());
    }

    /** The same with a role more, for operators, who open organizations for platforms. */
    Giver alsoGiving(String role) {
        Set<String> more = new HashSet<>(roles);
        more.add(role);
        return new Giver(name, more, scopes);
    }

    /** Scopes of a key whose maker does not say: as far as the maker's own go. */
    @Nullable
    List<String> ownScopes() {
        return scopes.restricted() ? scopes.words().stream().sorted().toList() : null;
    }

    /**
     * Refuses what is more than the giver has.
     *
     * @throws ApiException 403 that names what is missing
     */
    void requireCovers(Collection<String> givenRoles, @Nullable Collection<String> givenScopes) {
        givenRoles.stream()
                .filter(role -> !roles.contains(role))
                .sorted()
                .findFirst()
                .ifPresent(role -> {
                    throw ApiException.forbidden("This token cannot give the role " + role + ", it does not have it");
                });
        if (!scopes.covers(givenScopes)) {
            throw ApiException.forbidden(
                    givenScopes == null
                            ? "This token cannot give all scopes, it is restricted itself"
                            : "This token cannot give the scope " + missing(givenScopes) + ", it does not have it");
        }
    }

    private String missing(Collection<String> given) {
        return given.stream()
                .filter(scope -> !scopes.words().contains(scope))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
