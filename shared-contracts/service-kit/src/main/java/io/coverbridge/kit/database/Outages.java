package io.coverbridge.kit.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Tells what will pass from what will not. */
public final class Outages {

    /** Classes of SQLSTATE that say: not now (connection, resources, operator, system, rolled back, read only). */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40", "25");

    /** What comes after a statement that failed says nothing of its own. */
    private static final String AFTER_A_FAILURE = "25P02";

    /**
     * How the client refuses a connection or a pool that is being closed; it has no type of its own for that. Pools close
     * before consumers do: what is at work while a service stops is not at fault.
     */
    private static final List<String> CLOSING = List.of("Connection is not active now", "Pool closed");

    private Outages() {}

    /** Whether this is an outage: the same work will succeed once it is over, so it is tried for as long as it takes. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException refused) {
                // An answer of the database; it is a VertxException, too, but far from every answer is an outage.
                return isPassing(refused);
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof JDBCConnectionException
                    || cause instanceof LockAcquisitionException
                    || isOfClosing(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(PgException refused) {
        String state = refused.getSqlState();
        return state != null
                && state.length() == 5
                && !state.equals(AFTER_A_FAILURE)
                && PASSING.contains(state.substring(0, 2));
    }

    private static boolean isOfClosing(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof NoStackTraceThrowable
                && message != null
                && CLOSING.stream().anyMatch(message::startsWith);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
