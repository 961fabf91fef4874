package io.coverbridge.adapter.file;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds files whose next step is due, of all organizations, as the system role. */
@ApplicationScoped
class DueFiles implements DueWork {

    private static final String CLAIM = """
            with due as materialized (
                select id from carrier_files
                where next_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by next_due_at
                limit $2
                for update skip locked
            )
            update carrier_files f
               set claimed_until = $3
              from due
             where f.id = due.id
            returning f.id, f.organization_id, f.carrier_id, f.step, f.attempts, f.timeouts
            """;

    private static final String NEXT = """
            select next_due_at from carrier_files
            where next_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by next_due_at
            limit 1
            """;

    private final Pool system;
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
        this.system = system;
        this.transmit = transmit;
        this.fetch = fetch;
        this.apply = apply;
        this.settle = settle;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(rows -> {
                    List<Supplier<Uni<Void>>> steps = new ArrayList<>();
                    for (Row row : rows) {
                        steps.add(() -> take(read(row)));
                    }
                    return steps;
                });
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

    private Uni<Void> take(DueFile due) {
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
