package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueRows;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.events.ConnectionStatus;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds connections whose next step is due, of all organizations, as the system role. */
@ApplicationScoped
class DueConnections implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "connection_requests",
            "id",
            "next_due_at",
            List.of(
                    "id",
                    "organization_id",
                    "carrier_id",
                    "carrier_group_id",
                    "request_number",
                    "status",
                    "step",
                    "attempts",
                    "timeouts",
                    "traceparent"));

    private final DueRows rows;
    private final CarrierDirectory directory;

    DueConnections(@ReactiveDataSource("system") Pool system, CarrierDirectory directory, TakeStep takeStep) {
        this.rows = new DueRows(system, TABLE, row -> takeStep.take(read(row)));
        this.directory = directory;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    private DueConnection read(Row row) {
        Progress progress = new Progress(
                ConnectionStatus.fromWire(row.getString("status")),
                row.getInteger("step"),
                row.getInteger("attempts"),
                row.getInteger("timeouts"));
        CarrierCall call = new CarrierCall(
                row.getUUID("organization_id"),
                row.getUUID("id"),
                directory.get(row.getUUID("carrier_id")),
                row.getString("carrier_group_id"),
                row.getInteger("request_number"),
                progress.step(),
                progress.attempts());
        return new DueConnection(call.organizationId(), call, progress, row.getString("traceparent"));
    }
}
