package io.coverbridge.kit.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Seals what older keys have sealed with the primary key, so that an older key can be taken out of the keyset (ADR-0008).
 * Several replicas may do so at once: each takes rows that no other has locked.
 */
@ApplicationScoped
public class Reseal {

    private final List<ResealedTable> tables;

    @Inject
    Reseal(
            @ReactiveDataSource("system") Pool system,
            Sealer sealer,
            SealingConfig config,
            @All List<SealedColumn> columns,
            MeterRegistry meters) {
        tables = columns.stream()
                .map(column -> new ResealedTable(system, sealer, column, config.resealBatch(), meters))
                .toList();
    }

    /** Whether this service has sealed columns at all. */
    public boolean isNeeded() {
        return !tables.isEmpty();
    }

    /** Goes through all sealed columns once and tells how many rows were sealed anew. */
    public Uni<Long> all() {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(ResealedTable::all)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }
}
