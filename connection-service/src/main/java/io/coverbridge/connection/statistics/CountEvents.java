package io.coverbridge.connection.statistics;

import io.coverbridge.connection.feed.FeedEvent;
import io.coverbridge.connection.feed.FeedReaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Counts events in the transaction in which they join the feed: each once, because it joins once, and none if it does not
 * join after all.
 */
@ApplicationScoped
class CountEvents implements FeedReaction {

    // The place in the feed is held meanwhile, so nobody else counts for this organization.
    private static final String ADD = """
            insert into event_counts as counted (
                organization_id, bucket_at, type, carrier_id, status, previous_status, count)
            select $1, bucket_at, type, carrier_id, status, previous_status, count
            from unnest($2::timestamptz[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::bigint[])
                as seen (bucket_at, type, carrier_id, status, previous_status, count)
            on conflict on constraint event_counts_once do update set count = counted.count + excluded.count
            """;

    @Override
    public Uni<Void> appended(SqlConnection connection, List<FeedEvent> events) {
        Map<EventKind, Long> counts =
                events.stream().collect(Collectors.groupingBy(EventKind::of, Collectors.counting()));
        return connection
                .preparedQuery(ADD)
                .execute(values(events.get(0).organizationId(), counts.entrySet()))
                .replaceWithVoid();
    }

    private static Tuple values(UUID organizationId, Collection<Map.Entry<EventKind, Long>> counts) {
        return Tuple.tuple()
                .addUUID(organizationId)
                .addArrayOfOffsetDateTime(
                        column(counts, each -> each.getKey().bucket().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfString(column(counts, each -> each.getKey().type(), String[]::new))
                .addArrayOfUUID(column(counts, each -> each.getKey().carrierId(), UUID[]::new))
                .addArrayOfString(column(counts, each -> each.getKey().status(), String[]::new))
                .addArrayOfString(column(counts, each -> each.getKey().previousStatus(), String[]::new))
                .addArrayOfLong(column(counts, Map.Entry::getValue, Long[]::new));
    }

    private static <T> T[] column(
            Collection<Map.Entry<EventKind, Long>> counts,
            Function<Map.Entry<EventKind, Long>, T> value,
            IntFunction<T[]> array) {
        return counts.stream().map(value).toArray(array);
    }
}
