package io.coverbridge.kit.retention;

import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Takes old events out of the log. What stays, however old: what is not sent yet, the whole history of a subject of which
 * anything younger is told, and that of subjects that are {@linkplain LiveHistories alive}.
 */
@ApplicationScoped
class EventLogRetention {

    static final String NAME = "event-log";
    static final Duration KEEP = Duration.ofDays(400);

    // Materialized, so that the old part is read by time: the other way round, all that is young would be read first.
    private static final String BOUNDS = """
            with old as materialized (select position from event_log where occurred_at < $1)
            select coalesce(min(position), 0) as first, coalesce(max(position) + 1, 0) as past from old
            """;

    private static final String DELETE = """
            delete from event_log entry
            where entry.position >= $2 and entry.position < $3 and entry.occurred_at < $1
              and not exists (select 1 from event_pending pending where pending.position = entry.position)
              and not exists (
                  select 1 from event_log later where later.subject = entry.subject and later.occurred_at >= $1)
              and not (%s)
            """;

    private final Pool system;
    private final RetentionConfig config;
    private final String delete;

    @Inject
    EventLogRetention(
            @ReactiveDataSource("system") Pool system, RetentionConfig config, @All List<LiveHistories> alive) {
        this.system = system;
        this.config = config;
        String condition = alive.stream()
                .map(histories -> "(" + histories.condition() + ")")
                .collect(Collectors.joining(" or "));
        this.delete = DELETE.formatted(condition.isEmpty() ? "false" : condition);
    }

    /** Goes through the old part of the log once, a stretch of positions at a time, and tells how many rows went. */
    Uni<Long> run(Instant before) {
        OffsetDateTime time = before.atOffset(ZoneOffset.UTC);
        return system.preparedQuery(BOUNDS)
                .execute(Tuple.of(time))
                .map(rows -> rows.iterator().next())
                .flatMap(bounds -> stretches(time, bounds));
    }

    private Uni<Long> stretches(OffsetDateTime before, Row bounds) {
        long end = bounds.getLong("past");
        AtomicLong from = new AtomicLong(bounds.getLong("first"));
        return Multi.createBy()
                .repeating()
                .uni(() -> OneAtATime.in(system, NAME, connection -> nextStretch(connection, before, from, end)))
                .whilst(deleted -> deleted != OneAtATime.BUSY && from.get() < end)
                .filter(deleted -> deleted > 0)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private Uni<Integer> nextStretch(SqlConnection connection, OffsetDateTime before, AtomicLong from, long end) {
        long start = from.getAndAdd(config.batch());
        return stretch(connection, before, start, Math.min(end, start + config.batch()));
    }

    /** Takes what is old between two positions, the second excluded. */
    Uni<Integer> stretch(SqlConnection connection, OffsetDateTime before, long from, long end) {
        return connection
                .preparedQuery(delete)
                .execute(Tuple.of(before, from, end))
                .map(RowSet::rowCount);
    }
}
