package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueRows;
import io.coverbridge.adapter.work.DueWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds runs whose next batch is due, of all organizations, as the system role. */
@ApplicationScoped
class DueGroupSyncs implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "group_syncs",
            "connection_id",
            "next_due_at",
            List.of("connection_id", "organization_id", "sync_id", "next_due_at", "traceparent"));

    private final DueRows rows;

    DueGroupSyncs(@ReactiveDataSource("system") Pool system, TellRoster tell) {
        this.rows = new DueRows(system, TABLE, row -> tell.next(read(row)));
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    private static DueGroupSync read(Row row) {
        return new DueGroupSync(
                row.getUUID("organization_id"),
                row.getUUID("connection_id"),
                row.getUUID("sync_id"),
                row.getOffsetDateTime("next_due_at").toInstant(),
                row.getString("traceparent"));
    }
}
