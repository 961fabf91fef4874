package io.coverbridge.snapshot.overview;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.snapshot.overview.SnapshotsOverviewResponse.Line;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Counts the snapshots of all organizations, as the system role. */
@ApplicationScoped
class ReadSnapshotsOverview {

    /** Most organizations of one answer; the first by id. */
    static final int MOST_ORGANIZATIONS = 5_000;

    private final Pool system;
    private final Clock clock;

    ReadSnapshotsOverview(@ReactiveDataSource("system") Pool system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    Uni<SnapshotsOverviewResponse> all() {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(snapshots(), parts())
                .with((snapshots, parts) -> SnapshotsOverviewResponse.of(now, MOST_ORGANIZATIONS, snapshots, parts));
    }

    // Both read enough lines for every status of so many organizations, so none that is told lacks any.
    private Uni<List<Line>> snapshots() {
        return system.preparedQuery(Counts.ALL_SNAPSHOTS)
                .execute(Tuple.of(MOST_ORGANIZATIONS * SnapshotStatus.values().length))
                .map(rows -> rows.stream()
                        .map(row -> new Line(row.getUUID("organization_id"), SnapshotStatusCount.of(row)))
                        .toList());
    }

    private Uni<List<PartCount>> parts() {
        return system.preparedQuery(Counts.ALL_PARTS)
                .execute(Tuple.of(MOST_ORGANIZATIONS * FulfillmentStatus.values().length))
                .map(rows -> rows.stream()
                        .map(row -> new PartCount(row.getUUID("organization_id"), FulfillmentStatusCount.of(row)))
                        .toList());
    }
}
