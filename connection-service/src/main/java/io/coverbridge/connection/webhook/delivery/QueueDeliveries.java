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

/** Makes one delivery per subscription that wants an event, in the transaction in which the event joins the feed. */
@ApplicationScoped
class QueueDeliveries implements FeedReaction {

    // For a subscription that is stopped it is noted, not sent: its owner can ask for it later. The lock keeps a
    // subscription from going away in between; one that is being deleted is passed over.
    private static final String INSERT = """
            insert into webhook_deliveries (
                id, organization_id, subscription_id, event_id, event_type, body, status, due_at, created_at, completed_at)
            select gen_random_uuid(), wanting.organization_id, wanting.id, $2, $3, $4,
                   case when wanting.delivers then 'pending' else 'skipped' end,
                   case when wanting.delivers then $5::timestamptz end,
                   $5,
                   case when wanting.delivers then null else $5::timestamptz end
            from (
                select id, organization_id, status in ('active', 'unhealthy') as delivers
                from webhook_subscriptions
                where organization_id = $1 and ($3 = any (event_types) or ($6 and $7 = any (event_types)))
                order by id
                for key share
            ) wanting
            on conflict (subscription_id, event_id) do nothing
            """;

    private final Clock clock;

    QueueDeliveries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> appended(SqlConnection connection, FeedEvent event) {
        if (!WebhookEvents.isDelivered(event.type())) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(event.organizationId())
                        .addUUID(event.id())
                        .addString(event.type())
                        .addString(WebhookBody.of(event.id(), event.type(), event.occurredAt(), event.data()))
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addBoolean(WebhookEvents.isCompatible(event.type()))
                        .addString(WebhookEvents.ALL))
                .replaceWithVoid();
    }
}
