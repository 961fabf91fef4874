package io.coverbridge.adapter.journal;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Deletes old entries of all organizations, as the system role, a batch at a time. Old by the real time. */
@ApplicationScoped
class JournalCleanup {

    static final int BATCH = 500;

    // Rows that another replica deletes are left to it.
    private static final String DELETE = """
            delete from received_requests
            where id in (
                select id from received_requests
                where occurred < $1
                order by occurred
                limit $2
                for update skip locked
            )
            """;

    private final Pool system;
    private final Clock clock;
    private final Duration retention;

    JournalCleanup(@ReactiveDataSource("system") Pool system, Clock clock, JournalConfig config) {
        this.system = system;
        this.clock = clock;
        this.retention = config.journalRetention();
    }

    /** Deletes what is old and tells how much that was. */
    Uni<Long> run() {
        OffsetDateTime before = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        return Multi.createBy()
                .repeating()
                .uni(() -> system.preparedQuery(DELETE)
                        .execute(Tuple.of(before, BATCH))
                        .map(RowSet::rowCount))
                .whilst(deleted -> deleted == BATCH)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
