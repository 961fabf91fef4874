package io.coverbridge.adapter.disconnection;

import io.coverbridge.adapter.work.Claim;
import io.coverbridge.adapter.work.DueRows;
import io.coverbridge.adapter.work.DueWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds disconnections whose last day has passed, of all organizations, as the system role. */
@ApplicationScoped
class DueDisconnections implements DueWork {

    private static final DueRows.Table TABLE =
            new DueRows.Table("disconnections", "id", "next_due_at", List.of("id", "organization_id"));

    private final DueRows rows;

    DueDisconnections(@ReactiveDataSource("system") Pool system, TakeEffect takeEffect) {
        this.rows = new DueRows(system, TABLE, row -> takeEffect.of(row.getUUID("organization_id"), row.getUUID("id")));
    }

    @Override
    public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Instant now) {
        return rows.nextDue(now);
    }
}
