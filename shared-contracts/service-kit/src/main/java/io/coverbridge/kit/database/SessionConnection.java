package io.coverbridge.kit.database;

import io.vertx.sqlclient.SqlConnection;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/**
 * The connection that a session of Hibernate works on. Hibernate keeps it to itself; entities and plain SQL can share one
 * transaction only if both work on the same one. A version that names the field otherwise fails with the first request
 * that needs it, and every test of idempotency with it.
 */
final class SessionConnection {

    private static final MethodHandle CONNECTION = connection();

    private SessionConnection() {}

    static io.vertx.mutiny.sqlclient.SqlConnection of(Mutiny.Session session) {
        // A size of one takes off what collects statements into batches.
        SqlClientConnection held = (SqlClientConnection)
                ((MutinySessionImpl) session).getReactiveConnection().withBatchSize(1);
        try {
            return io.vertx.mutiny.sqlclient.SqlConnection.newInstance((SqlConnection) CONNECTION.invokeExact(held));
        } catch (Throwable e) {
            throw new IllegalStateException("a field could be found, but not be read", e);
        }
    }

    private static MethodHandle connection() {
        try {
            return MethodHandles.privateLookupIn(SqlClientConnection.class, MethodHandles.lookup())
                    .findGetter(SqlClientConnection.class, "connection", SqlConnection.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
