package io.coverbridge.kit.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;

/** One transaction of a rule, unless another replica is in one. */
final class OneAtATime {

    /** Another replica is at it; there is nothing to do here. */
    static final int BUSY = -1;

    private static final String TRY = "select pg_try_advisory_xact_lock(hashtextextended($1, 0))";

    private OneAtATime() {}

    static Uni<Integer> in(Pool system, String rule, Function<SqlConnection, Uni<Integer>> work) {
        return system.withTransaction(connection -> connection
                .preparedQuery(TRY)
                .execute(Tuple.of("retention:" + rule))
                .flatMap(rows -> rows.iterator().next().getBoolean(0)
                        ? work.apply(connection)
                        : Uni.createFrom().item(BUSY)));
    }
}
