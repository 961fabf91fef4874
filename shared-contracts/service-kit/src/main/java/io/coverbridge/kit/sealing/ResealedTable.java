package io.coverbridge.kit.sealing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One sealed column and the rows of it that are due: read in pages by id, each page in a transaction of its own. */
final class ResealedTable {

    private static final Logger LOG = Logger.getLogger(ResealedTable.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool system;
    private final Sealer sealer;
    private final SealedColumn column;
    private final ResealStatements statements;
    private final int batch;
    private final Counter resealed;
    private final Counter unopened;
    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();

    ResealedTable(Pool system, Sealer sealer, SealedColumn column, int batch, MeterRegistry meters) {
        this.system = system;
        this.sealer = sealer;
        this.column = column;
        this.statements = new ResealStatements(column);
        this.batch = batch;
        this.resealed =
                meters.counter("coverbridge.sealing.resealed", "table", column.table(), "column", column.column());
        this.unopened =
                meters.counter("coverbridge.sealing.unopened", "table", column.table(), "column", column.column());
    }

    /** Seals anew what is due and tells how many rows that were. Rows that another session has locked are left to it. */
    Uni<Long> all() {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_ALL), this::nextPage)
                .until(Optional::isEmpty)
                .map(Optional::orElseThrow)
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .invoke(rows -> {
                    if (rows > 0) {
                        LOG.infof("sealed anew table=%s column=%s rows=%d", column.table(), column.column(), rows);
                    }
                });
    }

    /** How many rows of the next page were sealed anew; empty if there is no next page. */
    private Uni<Optional<Integer>> nextPage(AtomicReference<UUID> last) {
        return system.withTransaction(connection -> connection
                .preparedQuery(statements.due())
                .execute(Tuple.of(Buffer.buffer(sealer.currentPrefix()), last.get(), batch))
                .flatMap(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(Optional.<Integer>empty());
                    }
                    return write(connection, renewed(rows, last)).map(Optional::of);
                }));
    }

    private List<ResealedRow> renewed(RowSet<Row> rows, AtomicReference<UUID> last) {
        List<ResealedRow> renewed = new ArrayList<>(rows.size());
        for (Row row : rows) {
            UUID id = row.getUUID(0);
            last.set(id);
            renew(id, row.getUUID(1), row.getBuffer(2).getBytes()).ifPresent(renewed::add);
        }
        return renewed;
    }

    @SuppressWarnings("UnusedException") // what a derivation fails with may quote what was sealed
    private Optional<ResealedRow> renew(UUID id, UUID organizationId, byte[] earlier) {
        try {
            byte[] plain = sealer.open(earlier, organizationId, id);
            byte[] sealed = sealer.seal(plain, organizationId, id);
            return Optional.of(
                    new ResealedRow(id, earlier, sealed, column.derivation().derive(organizationId, id, plain)));
        } catch (RuntimeException e) {
            report(id, organizationId, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void report(UUID id, UUID organizationId, String failure) {
        if (reported.add(id)) {
            unopened.increment();
            LOG.errorf(
                    "a row cannot be sealed anew, its key must stay in the keyset table=%s column=%s id=%s organizationId=%s: %s",
                    column.table(), column.column(), id, organizationId, failure);
        }
    }

    private Uni<Integer> write(SqlConnection connection, List<ResealedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return connection
                .preparedQuery(statements.renew())
                .execute(Tuple.newInstance(statements.values(rows)))
                .map(RowSet::rowCount)
                .invoke(renewed -> resealed.increment(renewed));
    }
}
