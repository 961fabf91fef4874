package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the generated rosters of groups that no connection has asked for yet, batch by batch. */
@ApplicationScoped
class DueRosters implements DueWork {

    private static final String CLAIM = """
            with due as materialized (
                select id from installed_groups
                where write_due_at <= $1 and (claimed_until is null or claimed_until <= $4)
                order by write_due_at
                limit $2
                for update skip locked
            )
            update installed_groups g
               set claimed_until = $3
              from due
             where g.id = due.id
            returning g.id, g.organization_id, g.write_due_at
            """;

    private static final String NEXT = """
            select write_due_at from installed_groups
            where write_due_at is not null and (claimed_until is null or claimed_until <= $1)
            order by write_due_at
            limit 1
            """;

    private final Pool system;
    private final InstalledGroups groups;
    private final WriteRoster writeRoster;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final Clock clock;

    DueRosters(
            @ReactiveDataSource("system") Pool system,
            InstalledGroups groups,
            WriteRoster writeRoster,
            TenantTransactions transactions,
            WorkTime time,
            Clock clock) {
        this.system = system;
        this.groups = groups;
        this.writeRoster = writeRoster;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(claim.dueBy()), claim.most(), utc(claim.until()), utc(claim.now())))
                .map(rows -> {
                    List<Supplier<Uni<Void>>> batches = new ArrayList<>();
                    for (Row row : rows) {
                        batches.add(() -> write(
                                row.getUUID("organization_id"),
                                row.getUUID("id"),
                                row.getOffsetDateTime("write_due_at").toInstant()));
                    }
                    return batches;
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

    private Uni<Void> write(UUID organizationId, UUID id, Instant due) {
        return transactions.in(
                organizationId,
                () -> groups.locked(organizationId, id)
                        .flatMap(found -> found.filter(group -> group.awaits(due))
                                .map(this::write)
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> write(InstalledGroup group) {
        return writeRoster
                .next(group, clock.instant())
                .invoke(written -> group.goOn(group.unwritten() > 0 ? time.now() : null));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
