package io.coverbridge.connection.token;

import io.coverbridge.kit.scope.GrantedScopes;
import io.coverbridge.kit.tenancy.Caller;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator who wants to look into an organization.
 *
 * @param name client id
 * @param granted what the operator's own token is restricted to
 * @param tokenEnds when that token ends
 */
record Operator(String name, GrantedScopes granted, Instant tokenEnds) {

    static Operator of(Caller caller) {
        return new Operator(caller.name(), caller.scopes(), caller.expires());
    }

    /**
     * Scopes of a token for this operator: every word of the own one, also those that open nothing to a platform. Were they
     * left out, a token could be left without any, and that is one without restriction. Null if the own one has none.
     */
    @Nullable
    Set<String> scopes() {
        return granted.restricted() ? granted.words() : null;
    }
}
