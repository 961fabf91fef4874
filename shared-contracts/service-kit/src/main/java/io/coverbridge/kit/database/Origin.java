package io.coverbridge.kit.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/**
 * Who is behind the work that is under way. Transactions tell it to the database, which notes it with what changes
 * (table {@code audit_log}). Work that no request asked for has none, and nothing of it is noted.
 *
 * @param actor subject of the token
 * @param requestId the request
 */
public record Origin(String actor, String requestId) {

    private static final String KEY = Origin.class.getName();

    /** The request's, if this runs for one. */
    public static Optional<Origin> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** Makes this the one of the request that is under way. */
    public void enter() {
        ContextLocals.put(KEY, this);
    }
}
