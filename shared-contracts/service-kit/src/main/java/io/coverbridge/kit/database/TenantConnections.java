package io.coverbridge.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.MDC;

/**
 * Work on one organization's data in plain SQL, for what is set based or has to be quick: several statements may be
 * started on the connection without waiting for each other, and travel together. Row level security hides all other
 * organizations' rows, as it does for {@link io.coverbridge.kit.tenancy.TenantTransactions}.
 */
@ApplicationScoped
public class TenantConnections {

    private final Pool pool;

    TenantConnections(Pool pool) {
        this.pool = pool;
    }

    /**
     * Runs {@code work} in one transaction that sees {@code organizationId}'s rows only: one round trip before the work
     * and one after it. Fails with what the work fails with, and then nothing is kept. The connection goes back to the
     * pool in any case; the work has to be over with all its statements when its result is there.
     *
     * <p>In a request that is one transaction as a whole ({@link RequestTransaction}) the work becomes a part of that.
     */
    public <T> Uni<T> in(UUID organizationId, Function<SqlConnection, Uni<T>> work) {
        MDC.put("organizationId", organizationId.toString());
        return RequestTransaction.joined(organizationId)
                .map(outer -> outer.connection(work))
                .orElseGet(() -> pool.withConnection(connection -> Boundaries.enter(connection, organizationId)
                        .chain(() -> work.apply(connection))
                        .call(result -> Boundaries.commit(connection))
                        .onFailure()
                        .call(failure -> Boundaries.rollBack(connection))));
    }
}
