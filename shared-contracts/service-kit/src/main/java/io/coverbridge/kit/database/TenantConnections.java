package io.coverbridge.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Work on one organization's data in plain SQL, for what is set based or has to be quick: several statements may be
 * started on the connection without waiting for each other, and travel together. Row level security hides all other
 * organizations' rows, as it does for {@link io.coverbridge.kit.tenancy.TenantTransactions}.
 */
@ApplicationScoped
public class TenantConnections {

    private static final Logger LOG = Logger.getLogger(TenantConnections.class);

    // Local to the transaction: a pooled connection never carries a tenant over.
    private static final String ENTER = "select set_config('coverbridge.organization_id', $1, true)";

    // A commit after a statement that failed ends without an error, and keeps nothing. The select in front of it fails
    // then.
    private static final String COMMIT = "select 1; commit";

    private static final String TRANSACTION_HAS_FAILED = "25P02";

    private final Pool pool;

    TenantConnections(Pool pool) {
        this.pool = pool;
    }

    /**
     * Runs {@code work} in one transaction that sees {@code organizationId}'s rows only: one round trip before the work
     * and one after it. Fails with what the work fails with, and then nothing is kept. The connection goes back to the
     * pool in any case; the work has to be over with all its statements when its result is there.
     */
    public <T> Uni<T> in(UUID organizationId, Function<SqlConnection, Uni<T>> work) {
        MDC.put("organizationId", organizationId.toString());
        return pool.withConnection(connection -> enter(connection, organizationId)
                .chain(() -> work.apply(connection))
                .call(result -> commit(connection))
                .onFailure()
                .call(failure -> rollBack(connection)));
    }

    // Both are written before either is answered. Not the client's own transactions: those roll back by themselves when
    // a
    // statement fails, and what is started after that would run outside of any transaction.
    private static Uni<Void> enter(SqlConnection connection, UUID organizationId) {
        return Uni.join()
                .all(
                        connection.query("begin").execute(),
                        connection.preparedQuery(ENTER).execute(Tuple.of(organizationId.toString())))
                .andCollectFailures()
                .replaceWithVoid();
    }

    private static Uni<Void> commit(SqlConnection connection) {
        return connection
                .query(COMMIT)
                .execute()
                .onFailure(TenantConnections::isOfFailedTransaction)
                .transform(failure -> new IllegalStateException("a statement had failed, nothing can be kept"))
                .replaceWithVoid();
    }

    private static boolean isOfFailedTransaction(Throwable failure) {
        return failure instanceof PgException refused && TRANSACTION_HAS_FAILED.equals(refused.getSqlState());
    }

    /** The failure that led here is the one to tell; a connection that cannot even do this is dropped by the pool. */
    private static Uni<Void> rollBack(SqlConnection connection) {
        return connection
                .query("rollback")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf("the rollback failed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
