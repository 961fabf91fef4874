package io.coverbridge.kit.events;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows of the event log, written in one statement: a column is one array. */
final class EventRows {

    // Positions are given out in the order of the list.
    private static final String INSERT = """
            insert into event_log (
                id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type, data, traceparent,
                cause, note)
            select
                id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type, data, traceparent,
                cause, note
            from unnest(
                $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::bigint[],
                $8::timestamptz[], $9::text[], $10::bytea[], $11::text[], $12::text[], $13::text[])
                with ordinality as draft (
                    id, topic, key, type, subject, organization_id, sequence, occurred_at, content_type, data,
                    traceparent, cause, note, place)
            order by place
            """;

    private EventRows() {}

    static Uni<Void> insert(SqlConnection connection, List<EventLogEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT)
                .execute(io.vertx.mutiny.sqlclient.Tuple.newInstance(columns(entries)))
                .replaceWithVoid();
    }

    private static Tuple columns(List<EventLogEntry> entries) {
        return Tuple.tuple()
                .addArrayOfUUID(column(entries, entry -> entry.id, UUID[]::new))
                .addArrayOfString(column(entries, entry -> entry.topic, String[]::new))
                .addArrayOfString(column(entries, entry -> entry.key, String[]::new))
                .addArrayOfString(column(entries, entry -> entry.type, String[]::new))
                .addArrayOfString(column(entries, entry -> entry.subject, String[]::new))
                .addArrayOfUUID(column(entries, entry -> entry.organizationId, UUID[]::new))
                .addArrayOfLong(column(entries, entry -> entry.sequence, Long[]::new))
                .addArrayOfOffsetDateTime(
                        column(entries, entry -> entry.occurredAt.atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfString(column(entries, entry -> entry.contentType, String[]::new))
                .addArrayOfBuffer(column(entries, entry -> Buffer.buffer(entry.data), Buffer[]::new))
                .addArrayOfString(column(entries, entry -> entry.traceparent, String[]::new))
                .addArrayOfString(column(entries, entry -> entry.cause, String[]::new))
                .addArrayOfString(column(entries, entry -> entry.note, String[]::new));
    }

    private static <T extends @Nullable Object> T[] column(
            List<EventLogEntry> entries, Function<EventLogEntry, T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}
