package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.events.FulfillmentStatus;
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

/** Finds instructions whose next call is due, of all organizations, as the system role. */
@ApplicationScoped
class DueInstructions implements DueWork {

    static final String CLAIM = """
            with due as materialized (
                select id from instructions
                where next_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by next_due_at
                limit $2
                for update skip locked
            )
            update instructions i
               set claimed_until = $3
              from due
             where i.id = due.id
            returning i.id, i.organization_id, i.carrier_id, i.status, i.attempts, i.timeouts, i.traceparent
            """;

    static final String NEXT = """
            select next_due_at from instructions
            where next_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by next_due_at
            limit 1
            """;

    private final Pool system;
    private final DeliverInstruction deliver;

    DueInstructions(@ReactiveDataSource("system") Pool system, DeliverInstruction deliver) {
        this.system = system;
        this.deliver = deliver;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(this::calls);
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

    private List<Supplier<Uni<Void>>> calls(RowSet<Row> rows) {
        List<Supplier<Uni<Void>>> calls = new ArrayList<>();
        for (Row row : rows) {
            calls.add(() -> deliver.deliver(read(row)));
        }
        return calls;
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
