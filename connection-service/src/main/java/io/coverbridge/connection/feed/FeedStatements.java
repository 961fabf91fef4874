package io.coverbridge.connection.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** How events get their places in the feed of an organization. */
final class FeedStatements {

    // A statement of its own, so that the next one sees all that was committed before the head was free.
    private static final String LOCK = """
            select position
            from feed_heads
            where organization_id = $1
            for update
            """;

    // What is there already takes no position. An organization's very first events have no head to lock yet: of two
    // copies at once the second fails on the unique id and takes its positions back; tried again, it is a duplicate.
    // The look-up is a scalar subquery, so that it goes by the index for each id, however few rows the planner sees.
    private static final String APPEND = """
            with fresh as (
                select draft.*, row_number() over (order by draft.place) as step
                from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::timestamptz[],
                            $9::text[])
                    with ordinality
                    as draft (id, type, subject, topic, key, sequence, occurred_at, data, place)
                where (select known.id from public_events known where known.id = draft.id) is null
            ), head as (
                insert into feed_heads as head (organization_id, position)
                select $1::uuid, count(*)
                from fresh
                having count(*) > 0
                on conflict (organization_id) do update set position = head.position + excluded.position
                returning position
            ), appended as (
                insert into public_events (
                    organization_id, position, id, type, subject, topic, key, sequence, occurred_at, data, received_at)
                select $1, head.position - (select count(*) from fresh) + fresh.step, fresh.id, fresh.type, fresh.subject,
                       fresh.topic, fresh.key, fresh.sequence, fresh.occurred_at, fresh.data::jsonb, $10
                from head
                cross join fresh
                order by fresh.step
                returning position, id
            )
            select id, position, pg_notify('public_events', $1::text)::text
            from appended
            order by position
            """;

    private FeedStatements() {}

    /**
     * Appends, behind all that others append.
     *
     * @param wanted by id, in the order in which they came
     * @return what was not there before, with its positions, in their order
     */
    static Uni<List<FeedEvent>> append(
            SqlConnection connection, UUID organizationId, Map<UUID, FeedDraft> wanted, Instant now) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(organizationId))
                .chain(() -> connection.preparedQuery(APPEND).execute(values(organizationId, wanted.values(), now)))
                .map(rows -> {
                    List<FeedEvent> appended = new ArrayList<>(rows.size());
                    rows.forEach(row -> {
                        FeedDraft draft = wanted.get(row.getUUID("id"));
                        if (draft == null) {
                            throw new IllegalStateException("appended what was not wanted");
                        }
                        appended.add(draft.event().at(row.getLong("position")));
                    });
                    return appended;
                });
    }

    private static Tuple values(UUID organizationId, Collection<FeedDraft> drafts, Instant now) {
        return Tuple.tuple()
                .addUUID(organizationId)
                .addArrayOfUUID(column(drafts, draft -> draft.event().id(), UUID[]::new))
                .addArrayOfString(column(drafts, draft -> draft.event().type(), String[]::new))
                .addArrayOfString(column(drafts, draft -> draft.event().subject(), String[]::new))
                .addArrayOfString(column(drafts, FeedDraft::topic, String[]::new))
                .addArrayOfString(column(drafts, draft -> draft.event().key(), String[]::new))
                .addArrayOfLong(column(drafts, draft -> draft.event().sequence(), Long[]::new))
                .addArrayOfOffsetDateTime(column(
                        drafts, draft -> draft.event().occurredAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfString(column(drafts, draft -> draft.event().data(), String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
    }

    private static <T> T[] column(Collection<FeedDraft> drafts, Function<FeedDraft, T> value, IntFunction<T[]> array) {
        return drafts.stream().map(value).toArray(array);
    }
}
