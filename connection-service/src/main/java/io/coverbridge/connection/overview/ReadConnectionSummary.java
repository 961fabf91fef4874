package io.coverbridge.connection.overview;

import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Counts the connections of one organization. */
@ApplicationScoped
class ReadConnectionSummary {

    /** More than a directory has carriers and a carrier statuses. The totals come first, so they are never cut off. */
    private static final int MOST_LINES = 10_000;

    private static final String COUNT = """
            select carrier_id, status, count(*) as count, min(modified_at) as oldest_since
            from group_connections
            where organization_id = $1
              and disconnected_at is null
            group by grouping sets ((status), (carrier_id, status))
            order by carrier_id nulls first, status
            limit $2
            """;

    private final TenantConnections connections;
    private final Clock clock;

    ReadConnectionSummary(TenantConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    Uni<ConnectionSummaryResponse> of(UUID organizationId) {
        Instant now = clock.instant();
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(COUNT)
                        .execute(Tuple.of(organizationId, MOST_LINES))
                        .map(rows -> ConnectionSummaryResponse.of(
                                now,
                                rows.stream()
                                        .map(row -> new CarrierCount(row.getUUID("carrier_id"), StatusCount.of(row)))
                                        .toList())));
    }
}
