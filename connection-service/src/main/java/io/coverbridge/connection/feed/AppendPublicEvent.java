package io.coverbridge.connection.feed;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public event joins its organization's feed, once, together with every reaction to it. What is older than the retention
 * is passed over: the feed no longer knows whether it had it.
 */
@ApplicationScoped
class AppendPublicEvent {

    // One statement, so one round trip with the head's lock on it. A duplicate takes no position. Two copies at once
    // pass the check together: the second fails on the unique id and takes its position back; tried again, it is a
    // duplicate.
    private static final String APPEND = """
            with head as (
                insert into feed_heads as head (organization_id, position)
                select $1::uuid, 1
                where not exists (select from public_events where id = $2)
                on conflict (organization_id) do update set position = head.position + 1
                returning position
            ), appended as (
                insert into public_events (
                    organization_id, position, id, type, subject, topic, key, sequence, occurred_at, data, received_at)
                select $1, head.position, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10
                from head
                returning position
            )
            select position, pg_notify('public_events', $1::text)::text
            from appended
            """;

    private final TenantConnections connections;
    private final List<FeedReaction> reactions;
    private final FeedConfig config;
    private final Clock clock;

    AppendPublicEvent(
            TenantConnections connections, @All List<FeedReaction> reactions, FeedConfig config, Clock clock) {
        this.connections = connections;
        this.reactions = List.copyOf(reactions);
        this.config = config;
        this.clock = clock;
    }

    /**
     * Appends.
     *
     * @param topic topic that it came from
     * @param key its key there
     * @throws RejectedEventException if it belongs to nobody, or has no key
     * @throws io.coverbridge.events.MalformedEventException if its data is not for the public
     */
    Uni<Outcome> append(String topic, @Nullable String key, EventEnvelope event) {
        UUID organizationId = event.organizationId();
        if (organizationId == null) {
            throw new RejectedEventException("the event names no organization");
        }
        if (key == null) {
            throw new RejectedEventException("the record has no key");
        }
        Instant now = clock.instant();
        if (event.time().isBefore(now.minus(config.retention()))) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        FeedEvent draft = new FeedEvent(
                organizationId,
                0,
                event.id(),
                PublicEvent.type(event.type()),
                event.subject(),
                key,
                event.sequence(),
                event.time(),
                PublicEvent.data(event));
        return connections.in(
                organizationId,
                connection -> insert(connection, topic, draft, now).flatMap(rows -> react(connection, draft, rows)));
    }

    private static Uni<RowSet<Row>> insert(SqlConnection connection, String topic, FeedEvent event, Instant now) {
        return connection
                .preparedQuery(APPEND)
                .execute(Tuple.tuple()
                        .addUUID(event.organizationId())
                        .addUUID(event.id())
                        .addString(event.type())
                        .addString(event.subject())
                        .addString(topic)
                        .addString(event.key())
                        .addLong(event.sequence())
                        .addOffsetDateTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                        .addString(event.data())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
    }

    private Uni<Outcome> react(SqlConnection connection, FeedEvent draft, RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        FeedEvent event = draft.at(rows.iterator().next().getLong("position"));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (FeedReaction reaction : reactions) {
            done = done.chain(() -> reaction.appended(connection, event));
        }
        return done.replaceWith(Outcome.APPLIED);
    }
}
