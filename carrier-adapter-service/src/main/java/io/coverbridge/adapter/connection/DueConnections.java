package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.events.ConnectionStatus;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds connections whose next step is due, of all organizations, as the system role. */
@ApplicationScoped
class DueConnections implements DueWork {

    private static final String CLAIM = """
            with due as materialized (
                select id from connection_requests
                where next_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by next_due_at
                limit $2
                for update skip locked
            )
            update connection_requests c
               set claimed_until = $3
              from due
             where c.id = due.id
            returning c.id, c.organization_id, c.carrier_id, c.carrier_group_id, c.request_number, c.status, c.step,
                      c.attempts, c.timeouts, c.traceparent
            """;

    private static final String NEXT = """
            select next_due_at from connection_requests
            where next_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by next_due_at
            limit 1
            """;

    private final Pool system;
    private final CarrierDirectory directory;
    private final TakeStep takeStep;

    DueConnections(@ReactiveDataSource("system") Pool system, CarrierDirectory directory, TakeStep takeStep) {
        this.system = system;
        this.directory = directory;
        this.takeStep = takeStep;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(this::steps);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return system.preparedQuery(NEXT)
                .execute(Tuple.of(utc(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getOffsetDateTime(0).toInstant()));
    }

    private List<Supplier<Uni<Void>>> steps(RowSet<Row> rows) {
        List<Supplier<Uni<Void>>> steps = new ArrayList<>();
        for (Row row : rows) {
            steps.add(() -> takeStep.take(read(row)));
        }
        return steps;
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
