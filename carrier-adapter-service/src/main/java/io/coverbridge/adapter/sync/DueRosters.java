package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueRows;
import io.coverbridge.adapter.work.DueWork;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the generated rosters of groups that no connection has asked for yet, batch by batch. */
@ApplicationScoped
class DueRosters implements DueWork {

    static final DueRows.Table TABLE = new DueRows.Table(
            "installed_groups", "id", "write_due_at", List.of("id", "organization_id", "write_due_at"));

    private final DueRows rows;
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
        this.rows = new DueRows(system, TABLE, this::write);
        this.groups = groups;
        this.writeRoster = writeRoster;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }

    private Uni<Void> write(Row row) {
        UUID organizationId = row.getUUID("organization_id");
        UUID id = row.getUUID("id");
        Instant due = row.getOffsetDateTime("write_due_at").toInstant();
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
}
