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

/** Finds files whose next step is due, of all organizations, as the system role. */
@ApplicationScoped
class DueFiles implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "carrier_files",
            "id",
            "next_due_at",
            List.of("id", "organization_id", "carrier_id", "step", "attempts", "timeouts"));

    private final DueRows rows;
    private final TransmitFile transmit;
    private final FetchAnswers fetch;
    private final ApplyAcknowledgement apply;
    private final SettleFile settle;

    DueFiles(
            @ReactiveDataSource("system") Pool system,
            TransmitFile transmit,
            FetchAnswers fetch,
            ApplyAcknowledgement apply,
            SettleFile settle) {
        this.rows = new DueRows(system, TABLE, row -> take(read(row)));
        this.transmit = transmit;
        this.fetch = fetch;
        this.apply = apply;
        this.settle = settle;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    /** Takes a step that was claimed; nothing happens if the file has moved on. */
    Uni<Void> take(DueFile due) {
        return switch (due.step()) {
            case TRANSMIT -> transmit.transmit(due);
            case FETCH -> fetch.fetch(due);
            case APPLY -> apply.apply(due.organizationId(), due.id()).replaceWithVoid();
            case SETTLE -> settle.settle(due);
        };
    }

    private static DueFile read(Row row) {
        return new DueFile(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("carrier_id"),
                FileColumns.read(Step.values(), Step::wire, row.getString("step")),
                row.getInteger("attempts"),
                row.getInteger("timeouts"));
    }
}
