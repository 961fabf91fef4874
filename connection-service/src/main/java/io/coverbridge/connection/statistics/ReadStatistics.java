package io.coverbridge.connection.statistics;

import io.coverbridge.connection.statistics.EventStatisticsResponse.Count;
import io.coverbridge.connection.statistics.EventStatisticsResponse.Line;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads the counts of an organization's events. */
@ApplicationScoped
class ReadStatistics {

    /** Most counts of one answer, about 2 MB of it. */
    static final int MOST_COUNTS = 20_000;

    private static final String SUM = """
            select date_bin($4 * interval '1 second', bucket_at, '1970-01-01 00:00:00+00') as start,
                   type, carrier_id, status, previous_status, sum(count)::bigint as count
            from event_counts
            where organization_id = $1
              and bucket_at >= $2
              and bucket_at < $3
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3 nulls first, 4 nulls first, 5 nulls first
            limit $5
            """;

    private final TenantConnections connections;

    ReadStatistics(TenantConnections connections) {
        this.connections = connections;
    }

    /** Fails with 422 if there are more counts than fit into an answer. */
    Uni<EventStatisticsResponse> of(UUID organizationId, StatisticsWindow window) {
        Tuple values = Tuple.tuple()
                .addUUID(organizationId)
                .addOffsetDateTime(window.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(window.to().atOffset(ZoneOffset.UTC))
                .addDouble((double) window.bucket().toSeconds())
                .addInteger(MOST_COUNTS + 1);
        return connections
                .in(organizationId, connection -> connection.preparedQuery(SUM).execute(values))
                .map(rows -> rows.stream().map(ReadStatistics::line).toList())
                .map(lines -> EventStatisticsResponse.of(window, fitting(lines)));
    }

    private static List<Line> fitting(List<Line> lines) {
        if (lines.size() > MOST_COUNTS) {
            throw ApiException.invalid("from", "More than " + MOST_COUNTS + " counts; ask for a shorter time.");
        }
        return lines;
    }

    private static Line line(Row row) {
        return new Line(
                row.getOffsetDateTime("start").toInstant(),
                new Count(
                        row.getString("type"),
                        row.getUUID("carrier_id"),
                        row.getString("status"),
                        row.getString("previous_status"),
                        row.getLong("count")));
    }
}
