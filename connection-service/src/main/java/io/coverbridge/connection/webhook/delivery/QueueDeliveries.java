package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.feed.FeedEvent;
import io.coverbridge.connection.feed.FeedReaction;
import io.coverbridge.connection.webhook.WebhookEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one delivery per event and subscription that wants it, in the transaction in which the events join the feed. */
@ApplicationScoped
class QueueDeliveries implements FeedReaction {

    // For a subscription that is stopped it is noted, not sent: its owner can ask for it later. The lock keeps a
    // subscription from going away in between; one that is being deleted is passed over. Events of one moment are a
    // microsecond apart, so that they are sent in the feed's order.
    private static final String INSERT = """
            insert into webhook_deliveries (
                id, organization_id, subscription_id, event_id, event_type, body, status, due_at, created_at, completed_at)
            select gen_random_uuid(), wanting.organization_id, wanting.id, event.id, event.type, event.body,
                   case when wanting.delivers then 'pending' else 'skipped' end,
                   case when wanting.delivers then event.told_at end,
                   event.told_at,
                   case when wanting.delivers then null else event.told_at end
            from (
                select id, organization_id, event_types, status in ('active', 'unhealthy') as delivers
                from webhook_subscriptions
                where organization_id = $1 and event_types && $6::text[]
                order by id
                for key share
            ) wanting
            join (
                select id, type, body, choices, $7::timestamptz + place * interval '1 microsecond' as told_at
                from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[])
                    with ordinality
                    as told (id, type, body, compatible, place)
                cross join lateral (
                    select case when told.compatible then array[told.type, $8::text] else array[told.type] end as choices
                ) choice
            ) event on event.choices && wanting.event_types
            order by event.told_at, wanting.id
            on conflict (subscription_id, event_id) do nothing
            """;

    private final Clock clock;

    QueueDeliveries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> appended(SqlConnection connection, List<FeedEvent> events) {
        List<FeedEvent> delivered = events.stream()
                .filter(event -> WebhookEvents.isDelivered(event.type()))
                .toList();
        if (delivered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(delivered.get(0).organizationId())
                        .addArrayOfUUID(delivered.stream().map(FeedEvent::id).toArray(UUID[]::new))
                        .addArrayOfString(
                                delivered.stream().map(FeedEvent::type).toArray(String[]::new))
                        .addArrayOfString(
                                delivered.stream().map(QueueDeliveries::body).toArray(String[]::new))
                        .addArrayOfBoolean(delivered.stream()
                                .map(event -> WebhookEvents.isCompatible(event.type()))
                                .toArray(Boolean[]::new))
                        .addArrayOfString(choices(delivered))
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addString(WebhookEvents.ALL))
                .replaceWithVoid();
    }

    private static String body(FeedEvent event) {
        return WebhookBody.of(event.id(), event.type(), event.occurredAt(), event.data());
    }

    /** What a subscription may have chosen to be told any of these events. */
    private static String[] choices(List<FeedEvent> events) {
        return events.stream()
                .flatMap(event -> WebhookEvents.isCompatible(event.type())
                        ? Stream.of(event.type(), WebhookEvents.ALL)
                        : Stream.of(event.type()))
                .distinct()
                .toArray(String[]::new);
    }
}
