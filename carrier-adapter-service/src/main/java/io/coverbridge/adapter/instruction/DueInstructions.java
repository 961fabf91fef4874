package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueRows;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.events.FulfillmentStatus;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds instructions whose next call is due, of all organizations, as the system role. */
@ApplicationScoped
class DueInstructions implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "instructions",
            "id",
            "next_due_at",
            List.of("id", "organization_id", "carrier_id", "status", "attempts", "timeouts", "traceparent"));

    private final DueRows rows;

    DueInstructions(@ReactiveDataSource("system") Pool system, DeliverInstruction deliver) {
        this.rows = new DueRows(system, TABLE, row -> deliver.deliver(read(row)));
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    private static DueInstruction read(Row row) {
        return new DueInstruction(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                row.getUUID("carrier_id"),
                new DeliveryProgress(
                        FulfillmentStatus.find(row.getString("status")).orElseThrow(),
                        row.getInteger("attempts"),
                        row.getInteger("timeouts")),
                row.getString("traceparent"));
    }
}
