package io.coverbridge.connection.feed;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Deletes events that are too old, from the front of each feed: a feed starts later, but has no holes. As the system role,
 * for all organizations.
 */
@ApplicationScoped
class FeedRetention {

    private static final String NEXT_ORGANIZATION = """
            select organization_id
            from feed_heads
            where organization_id > $1
            order by organization_id
            limit 1
            """;

    // Clocks of replicas differ: an event behind one that has to stay stays, too.
    private static final String DELETE = """
            with oldest as (
                select position, received_at < $2 as expired
                from public_events
                where organization_id = $1
                order by position
                limit $3
            )
            delete from public_events
            where organization_id = $1
              and position <= (select max(position) from oldest where expired)
              and position < (select coalesce(min(position), 9223372036854775807) from oldest where not expired)
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;
    private final FeedConfig config;
    private final Clock clock;

    FeedRetention(@ReactiveDataSource("system") Pool pool, FeedConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** Deletes all that is too old now, batch by batch, and tells how many events that were. */
    Uni<Long> deleteExpired() {
        OffsetDateTime before = clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC);
        return fromOrganizationAfter(BEFORE_ALL, before, 0);
    }

    private Uni<Long> fromOrganizationAfter(UUID previous, OffsetDateTime before, long deleted) {
        return pool.preparedQuery(NEXT_ORGANIZATION).execute(Tuple.of(previous)).flatMap(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(deleted);
            }
            UUID organizationId = rows.iterator().next().getUUID("organization_id");
            return deleteOf(organizationId, before)
                    .flatMap(count -> fromOrganizationAfter(organizationId, before, deleted + count));
        });
    }

    /** The same for one organization, of what came before {@code before}. */
    Uni<Long> deleteOf(UUID organizationId, OffsetDateTime before) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.preparedQuery(DELETE)
                        .execute(Tuple.of(organizationId, before, config.retentionBatch()))
                        .map(SqlResult::rowCount))
                .whilst(count -> count >= config.retentionBatch())
                .collect()
                .in(() -> new long[1], (sum, count) -> sum[0] += count)
                .map(sum -> sum[0]);
    }
}
