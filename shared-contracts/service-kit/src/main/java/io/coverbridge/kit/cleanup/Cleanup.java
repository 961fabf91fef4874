package io.coverbridge.kit.cleanup;

import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Deletes what is old, as the system role. Several replicas may do so at once; one of them finds less to do. */
@ApplicationScoped
public class Cleanup {

    private static final Logger LOG = Logger.getLogger(Cleanup.class);

    private static final String DELETE = """
            delete from %1$s where %2$s in (select %2$s from %1$s where %3$s <= $1 order by %3$s limit $2)
            """;

    private final Pool system;
    private final Clock clock;
    private final List<OldRows> tables;
    private final int batch;

    @Inject
    Cleanup(@ReactiveDataSource("system") Pool system, Clock clock, @All List<OldRows> tables, CleanupConfig config) {
        this.system = system;
        this.clock = clock;
        this.tables = tables;
        this.batch = config.batch();
    }

    /** Goes through all tables once and tells how many rows were deleted. */
    public Uni<Long> all() {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(this::of)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> of(OldRows rows) {
        String delete = DELETE.formatted(rows.table(), rows.id(), rows.time());
        OffsetDateTime before = clock.instant().minus(rows.keep()).atOffset(ZoneOffset.UTC);
        return Multi.createBy()
                .repeating()
                .uni(() -> system.preparedQuery(delete)
                        .execute(Tuple.of(before, batch))
                        .map(RowSet::rowCount))
                .whilst(deleted -> deleted == batch)
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .invoke(deleted -> {
                    if (deleted > 0) {
                        LOG.infof("deleted what was old table=%s rows=%d", rows.table(), deleted);
                    }
                });
    }
}
