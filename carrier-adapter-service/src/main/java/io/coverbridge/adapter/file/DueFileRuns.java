package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds change files that are due, of all organizations, as the system role. */
@ApplicationScoped
class DueFileRuns implements DueWork {

    private static final String CLAIM = """
            with due as materialized (
                select id from file_runs
                where next_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by next_due_at
                limit $2
                for update skip locked
            )
            update file_runs r
               set claimed_until = $3
              from due
             where r.id = due.id
            returning r.id, r.organization_id, r.carrier_id, r.connection_id
            """;

    private static final String NEXT = """
            select next_due_at from file_runs
            where next_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by next_due_at
            limit 1
            """;

    private final Pool system;
    private final WriteChangeFile write;

    DueFileRuns(@ReactiveDataSource("system") Pool system, WriteChangeFile write) {
        this.system = system;
        this.write = write;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(rows -> {
                    List<Supplier<Uni<Void>>> runs = new ArrayList<>();
                    for (Row row : rows) {
                        runs.add(() -> write.write(new DueRun(
                                row.getUUID("id"),
                                row.getUUID("organization_id"),
                                row.getUUID("carrier_id"),
                                row.getUUID("connection_id"))));
                    }
                    return runs;
                });
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
