package io.coverbridge.connection.feed;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads feeds. Head, oldest event and page are seen in one statement, that is at one moment. */
@ApplicationScoped
public class FeedPages {

    private static final int GONE = 410;

    // Without an event at all the oldest one is the next one to come.
    private static final String BOUNDS = """
            with bounds as (
                select coalesce(max(position), 0) as head,
                       coalesce((select min(position) from public_events where organization_id = $1),
                                max(position) + 1, 1) as oldest
                from feed_heads
                where organization_id = $1
            )
            """;

    private static final String ENDS = BOUNDS + """
            select head, oldest
            from bounds
            """;

    private static final String PAGE_START = BOUNDS + """
            select head, oldest, page.*
            from bounds
            left join lateral (
                select listed.*,
                       row_number() over places as place,
                       count(*) over () as found,
                       sum(octet_length(data)) over places as bytes
                from (
                    select position, id, type, subject, key, sequence, occurred_at, data::text as data
                    from public_events
                    where organization_id = $1 and position > $2
            """;

    private static final String PAGE_END = """
                    order by position
                    limit $3
                ) listed
                window places as (order by position)
            ) page on place = 1 or bytes <= $4
            order by position
            """;

    private final TenantConnections connections;

    FeedPages(TenantConnections connections) {
        this.connections = connections;
    }

    /**
     * Where a reader goes on.
     *
     * @param cursor what it read last; null for the end of the feed
     * @throws ApiException 422 for a cursor that this feed never gave out, 410 for one that retention has passed
     */
    public Uni<Long> place(UUID organizationId, String parameter, @Nullable String cursor) {
        long after = cursor == null ? -1 : position(organizationId, parameter, cursor);
        return connections
                .in(organizationId, connection -> connection.preparedQuery(ENDS).execute(Tuple.of(organizationId)))
                .map(rows -> {
                    Row bounds = rows.iterator().next();
                    if (cursor != null) {
                        check(parameter, after, bounds);
                    }
                    return cursor == null ? bounds.getLong("head") : after;
                });
    }

    /** The place so many events before the end, or before the oldest that is kept. */
    Uni<Long> before(UUID organizationId, int events) {
        return connections
                .in(organizationId, connection -> connection.preparedQuery(ENDS).execute(Tuple.of(organizationId)))
                .map(rows -> {
                    Row bounds = rows.iterator().next();
                    return Math.max(bounds.getLong("head") - events, bounds.getLong("oldest") - 1);
                });
    }

    /**
     * Reads on after a cursor.
     *
     * @param cursor null for the oldest event that is kept
     * @throws ApiException as {@link #place}
     */
    Uni<FeedPage> after(
            UUID organizationId, String parameter, @Nullable String cursor, FeedFilter filter, Limit limit) {
        long after = cursor == null ? 0 : position(organizationId, parameter, cursor);
        return select(organizationId, after, filter, limit).map(rows -> {
            if (cursor != null) {
                check(parameter, after, rows.iterator().next());
            }
            return page(organizationId, rows, limit);
        });
    }

    /**
     * Reads on after a position.
     *
     * @throws ApiException 410 if retention has passed it
     */
    public Uni<FeedPage> after(UUID organizationId, long position, FeedFilter filter, Limit limit) {
        return select(organizationId, position, filter, limit).map(rows -> {
            check("position", position, rows.iterator().next());
            return page(organizationId, rows, limit);
        });
    }

    private Uni<RowSet<Row>> select(UUID organizationId, long after, FeedFilter filter, Limit limit) {
        StringBuilder sql = new StringBuilder(PAGE_START);
        Tuple values = Tuple.of(organizationId, after, limit.events(), limit.bytes());
        and(sql, values, "type", filter.types());
        and(sql, values, "subject", filter.subjects());
        String text = sql.append(PAGE_END).toString();
        return connections.in(
                organizationId, connection -> connection.preparedQuery(text).execute(values));
    }

    private static void and(StringBuilder sql, Tuple values, String column, @Nullable Set<String> wanted) {
        if (wanted != null) {
            values.addArrayOfString(wanted.toArray(String[]::new));
            sql.append(" and ")
                    .append(column)
                    .append(" = any ($")
                    .append(values.size())
                    .append(")\n");
        }
    }

    private static long position(UUID organizationId, String parameter, String cursor) {
        return FeedCursor.position(organizationId, cursor).orElseThrow(() -> unknown(parameter));
    }

    private static void check(String parameter, long after, Row bounds) {
        if (after > bounds.getLong("head")) {
            throw unknown(parameter);
        }
        if (after < bounds.getLong("oldest") - 1) {
            throw ApiException.of(
                    GONE,
                    parameter + ": events after this cursor are no longer kept; start again without one, and read the"
                            + " current state of what you follow");
        }
    }

    private static ApiException unknown(String parameter) {
        return ApiException.invalid(parameter, "Not a cursor of this organization's events.");
    }

    private static FeedPage page(UUID organizationId, RowSet<Row> rows, Limit limit) {
        List<FeedEvent> events = new ArrayList<>();
        long found = 0;
        long next = 0;
        for (Row row : rows) {
            next = row.getLong("head");
            if (row.getLong("position") != null) {
                events.add(event(organizationId, row));
                found = row.getLong("found");
            }
        }
        boolean more = found >= limit.events() || found > events.size();
        return new FeedPage(events, more ? events.get(events.size() - 1).position() : next, more);
    }

    private static FeedEvent event(UUID organizationId, Row row) {
        return new FeedEvent(
                organizationId,
                row.getLong("position"),
                row.getUUID("id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("key"),
                row.getLong("sequence"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("data"));
    }

    /**
     * How much a page holds at most, but always one event.
     *
     * @param events number of events
     * @param bytes bytes of their data
     */
    public record Limit(int events, long bytes) {}
}
