package io.coverbridge.adapter.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Rows as one organization sees them. */
public final class Database {

    private final Pool app;

    public Database(Pool app) {
        this.app = app;
    }

    /** Runs one statement for an organization. */
    public RowSet<Row> in(UUID organizationId, String sql, Object... values) {
        return app.withTransaction(connection -> connection
                        .preparedQuery("select set_config('coverbridge.organization_id', $1, true)")
                        .execute(Tuple.of(organizationId.toString()))
                        .flatMap(entered -> connection.preparedQuery(sql).execute(Tuple.from(values))))
                .await()
                .indefinitely();
    }

    /** The one row that a statement gives. */
    public Row one(UUID organizationId, String sql, Object... values) {
        return in(organizationId, sql, values).iterator().next();
    }

    public static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
