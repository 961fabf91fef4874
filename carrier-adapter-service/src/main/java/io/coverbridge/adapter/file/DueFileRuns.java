package io.coverbridge.adapter.file;

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

/** Finds change files that are due, of all organizations, as the system role. */
@ApplicationScoped
class DueFileRuns implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "file_runs", "id", "next_due_at", List.of("id", "organization_id", "carrier_id", "connection_id"));

    private final DueRows rows;

    DueFileRuns(@ReactiveDataSource("system") Pool system, WriteChangeFile write) {
        this.rows = new DueRows(system, TABLE, row -> write.write(read(row)));
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    private static DueRun read(Row row) {
        return new DueRun(
                row.getUUID("id"),
                row.getUUID("organization_id"),
                row.getUUID("carrier_id"),
                row.getUUID("connection_id"));
    }
}
