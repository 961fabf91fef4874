package io.coverbridge.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Where transactions begin and end. Not the client's own transactions: those roll back by themselves when a statement
 * fails, and what is started after that would run outside of any transaction.
 */
final class Boundaries {

    private static final Logger LOG = Logger.getLogger(Boundaries.class);

    // A commit after a statement that failed ends without an error, and keeps nothing. The select in front of it fails
    // then.
    private static final String COMMIT = "select 1; commit";

    private static final String TRANSACTION_HAS_FAILED = "25P02";

    private Boundaries() {}

    /** Both statements are written before either is answered. */
    static Uni<Void> enter(SqlConnection connection, UUID organizationId) {
        return Uni.join()
                .all(
                        connection.query("begin").execute(),
                        connection.preparedQuery(Tenant.ENTER).execute(Tuple.from(Tenant.values(organizationId))))
                .andCollectFailures()
                .replaceWithVoid();
    }

    static Uni<Void> commit(SqlConnection connection) {
        return connection
                .query(COMMIT)
                .execute()
                .onFailure(Boundaries::isOfFailedTransaction)
                .transform(failure -> new IllegalStateException("a statement had failed, nothing can be kept"))
                .replaceWithVoid();
    }

    private static boolean isOfFailedTransaction(Throwable failure) {
        return failure instanceof PgException refused && TRANSACTION_HAS_FAILED.equals(refused.getSqlState());
    }

    /** The failure that led here is the one to tell; a connection that cannot even do this is dropped by the pool. */
    static Uni<Void> rollBack(SqlConnection connection) {
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
