package io.coverbridge.connection.overview;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Counts the connections of all organizations, as the system role. */
@ApplicationScoped
class ReadOverview {

    /** Most organizations of one answer; the first by name. */
    static final int MOST_ORGANIZATIONS = 5_000;

    private static final String COUNT = """
            select organization.id, organization.name, counted.status, counted.count, counted.oldest_since
            from (
                select id, name
                from organizations
                order by name, id
                limit $1
            ) organization
            left join (
                select organization_id, status, count(*) as count, min(modified_at) as oldest_since
                from group_connections
                where disconnected_at is null
                group by organization_id, status
            ) counted on counted.organization_id = organization.id
            order by organization.name, organization.id, counted.status
            """;

    private final Pool system;
    private final Clock clock;

    ReadOverview(@ReactiveDataSource("system") Pool system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    Uni<OverviewResponse> all() {
        Instant now = clock.instant();
        return system.preparedQuery(COUNT)
                .execute(Tuple.of(MOST_ORGANIZATIONS))
                .map(rows -> OverviewResponse.of(
                        now, rows.stream().map(ReadOverview::line).toList()));
    }

    private static OverviewResponse.Line line(Row row) {
        return new OverviewResponse.Line(
                row.getUUID("id"), row.getString("name"), row.getString("status") == null ? null : StatusCount.of(row));
    }
}
