package io.coverbridge.connection.webhook.delivery;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Deletes old deliveries of all organizations with their attempts, a batch at a time. */
@ApplicationScoped
class DeliveryCleanup {

    // Rows that another replica deletes or delivers are left to it.
    private static final String DELETE = """
            delete from webhook_deliveries
            where id in (
                select id from webhook_deliveries
                where created_at < $1
                order by created_at
                limit $2
                for update skip locked
            )
            """;

    private final Pool system;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryCleanup(@ReactiveDataSource("system") Pool system, DeliveryConfig config, Clock clock) {
        this.system = system;
        this.config = config;
        this.clock = clock;
    }

    /** Deletes what is old and tells how much that was. */
    Uni<Long> run() {
        OffsetDateTime before = clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC);
        return Multi.createBy()
                .repeating()
                .uni(() -> system.preparedQuery(DELETE)
                        .execute(Tuple.of(before, config.cleanupBatch()))
                        .map(RowSet::rowCount))
                .whilst(deleted -> deleted == config.cleanupBatch())
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
