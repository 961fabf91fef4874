package io.coverbridge.snapshot.overview;

import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Counts the snapshots of one organization. */
@ApplicationScoped
class ReadSummary {

    /** More than a directory has carriers and their parts statuses. */
    private static final int MOST_LINES = 10_000;

    private final TenantConnections connections;
    private final Clock clock;

    ReadSummary(TenantConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    Uni<SummaryResponse> of(UUID organizationId) {
        Instant now = clock.instant();
        Tuple values = Tuple.of(MOST_LINES, organizationId);
        return connections.in(
                organizationId,
                connection -> Uni.combine()
                        .all()
                        .unis(
                                connection
                                        .preparedQuery(Counts.OUR_SNAPSHOTS)
                                        .execute(values)
                                        .map(rows -> rows.stream()
                                                .map(SnapshotStatusCount::of)
                                                .toList()),
                                connection
                                        .preparedQuery(Counts.OUR_PARTS)
                                        .execute(values)
                                        .map(rows -> rows.stream()
                                                .map(row -> new PartCount(
                                                        row.getUUID("carrier_id"), FulfillmentStatusCount.of(row)))
                                                .toList()))
                        .with((snapshots, parts) -> SummaryResponse.of(now, snapshots, parts)));
    }
}
