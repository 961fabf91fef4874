package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds runs whose next batch is due, of all organizations, as the system role. */
@ApplicationScoped
class DueGroupSyncs implements DueWork {

    private static final String CLAIM = """
            with due as materialized (
                select connection_id from group_syncs
                where next_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by next_due_at
                limit $2
                for update skip locked
            )
            update group_syncs s
               set claimed_until = $3
              from due
             where s.connection_id = due.connection_id
            returning s.connection_id, s.organization_id, s.sync_id, s.next_due_at, s.traceparent
            """;

    private static final String NEXT = """
            select next_due_at from group_syncs
            where next_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by next_due_at
            limit 1
            """;

    private final Pool system;
    private final TellRoster tell;

    DueGroupSyncs(@ReactiveDataSource("system") Pool system, TellRoster tell) {
        this.system = system;
        this.tell = tell;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(this::batches);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return system.preparedQuery(NEXT)
                .execute(Tuple.of(utc(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getOffsetDateTime(0).toInstant()));
    }

    private List<Supplier<Uni<Void>>> batches(RowSet<Row> rows) {
        List<Supplier<Uni<Void>>> batches = new ArrayList<>();
        for (Row row : rows) {
            batches.add(() -> tell.next(read(row)));
        }
        return batches;
    }

    private static DueGroupSync read(Row row) {
        return new DueGroupSync(
                row.getUUID("organization_id"),
                row.getUUID("connection_id"),
                row.getUUID("sync_id"),
                row.getOffsetDateTime("next_due_at").toInstant(),
                row.getString("traceparent"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
