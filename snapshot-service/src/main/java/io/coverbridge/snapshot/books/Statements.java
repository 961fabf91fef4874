package io.coverbridge.snapshot.books;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that travel together on one connection, and their values. */
public final class Statements {

    /** The client keeps no statement prepared that has more characters; see its {@code preparedStatementCacheSqlLimit}. */
    private static final int LONGEST_KEPT = 2_048;

    private Statements() {}

    /**
     * A long statement without its indentation, so that the client keeps it prepared. It has no text in quotes with more than one
     * space in a row.
     *
     * @throws IllegalArgumentException if it is too long nevertheless
     */
    public static String compact(String statement) {
        String compact = statement.strip().replaceAll("\\s+", " ");
        if (compact.length() > LONGEST_KEPT) {
            throw new IllegalArgumentException(
                    "a statement of " + compact.length() + " characters is never kept prepared");
        }
        return compact;
    }

    /**
     * Starts all in their order without waiting for any, and is done when the last one is. Fails with the first failure:
     * those after it only say that the transaction has failed.
     */
    public static Uni<Void> together(List<? extends Uni<?>> statements) {
        if (statements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return firstFailure(Uni.join()
                        .all(statements.stream()
                                .<Uni<Object>>map(Statements::any)
                                .toList())
                        .andCollectFailures())
                .replaceWithVoid();
    }

    /** Of several failures the first one: the others only say that the transaction has failed. */
    public static <T> Uni<T> firstFailure(Uni<T> joined) {
        return joined.onFailure(CompositeException.class)
                .transform(failures -> failures.getCauses().get(0));
    }

    /** One statement whose rows do not matter. */
    public static Uni<Void> run(SqlConnection connection, String statement, @Nullable Object... values) {
        return connection.preparedQuery(statement).execute(tuple(values)).replaceWithVoid();
    }

    /** Values of a statement; an array is a value. */
    public static Tuple tuple(@Nullable Object... values) {
        return Tuple.newInstance(io.vertx.sqlclient.Tuple.wrap(values));
    }

    /** A time as the client binds it. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Bytes as the client binds them. */
    public static @Nullable Buffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static Uni<Object> any(Uni<?> statement) {
        return statement.map(result -> true);
    }
}
