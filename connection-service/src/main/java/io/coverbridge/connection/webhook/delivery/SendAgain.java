package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.WebhookEvents;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Sends on request: a test, one delivery again, or all of a time. What is sent again starts its attempts over. */
@ApplicationScoped
class SendAgain {

    private static final String TEST = """
            insert into webhook_deliveries (
                id, organization_id, subscription_id, event_id, event_type, body, status, due_at, created_at)
            values ($1, $2, $3, $4, $5, $6, 'pending', $7, $7)
            """;

    private static final String ONE = """
            update webhook_deliveries
               set status = 'pending', attempts = 0, due_at = $4, completed_at = null
             where organization_id = $1 and subscription_id = $2 and id = $3
            """;

    // What is pending is on its way already; so a second request for the same time goes on where this one ended.
    private static final String MANY = """
            with again as (
                select id from webhook_deliveries
                where organization_id = $1 and subscription_id = $2 and created_at >= $3 and created_at < $4
                  and status = any ($5)
                order by created_at, id
                limit $6
            )
            update webhook_deliveries delivery
               set status = 'pending', attempts = 0, due_at = $7, completed_at = null
              from again
             where delivery.id = again.id
            returning delivery.created_at
            """;

    private final TenantConnections connections;
    private final Deliveries deliveries;
    private final DeliveryLoop loop;
    private final DeliveryConfig config;
    private final Clock clock;

    SendAgain(
            TenantConnections connections,
            Deliveries deliveries,
            DeliveryLoop loop,
            DeliveryConfig config,
            Clock clock) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.loop = loop;
        this.config = config;
        this.clock = clock;
    }

    /** Makes a delivery of {@code test.hello_world}. */
    Uni<DeliveryResponse> test(UUID organizationId, UUID subscriptionId) {
        UUID id = Ids.next();
        UUID eventId = Ids.next();
        Instant now = clock.instant();
        String body = WebhookBody.test(eventId, WebhookEvents.TEST, now, subscriptionId);
        return connections
                .in(
                        organizationId,
                        connection -> requireDelivering(connection, organizationId, subscriptionId)
                                .chain(() -> connection
                                        .preparedQuery(TEST)
                                        .execute(Tuple.tuple(List.of(
                                                id,
                                                organizationId,
                                                subscriptionId,
                                                eventId,
                                                WebhookEvents.TEST,
                                                body,
                                                utc(now)))))
                                .chain(() -> deliveries.get(connection, organizationId, subscriptionId, id)))
                .invoke(loop::wake);
    }

    /** One delivery, whatever became of it. */
    Uni<DeliveryResponse> one(UUID organizationId, UUID subscriptionId, UUID id) {
        return connections
                .in(
                        organizationId,
                        connection -> requireDelivering(connection, organizationId, subscriptionId)
                                .chain(() -> connection
                                        .preparedQuery(ONE)
                                        .execute(Tuple.of(organizationId, subscriptionId, id, utc(clock.instant()))))
                                .chain(() -> deliveries.get(connection, organizationId, subscriptionId, id)))
                .invoke(loop::wake);
    }

    /** Deliveries of a time, the oldest first, up to the limit. */
    Uni<RedeliveryResponse> many(UUID organizationId, UUID subscriptionId, RedeliveryRequest request) {
        Instant now = clock.instant();
        return connections
                .in(
                        organizationId,
                        connection -> requireDelivering(connection, organizationId, subscriptionId)
                                .chain(() -> connection
                                        .preparedQuery(MANY)
                                        .execute(Tuple.tuple(List.of(
                                                organizationId,
                                                subscriptionId,
                                                utc(request.from()),
                                                utc(request.to(now)),
                                                request.statuses(),
                                                config.redeliveryLimit(),
                                                utc(now))))))
                .map(this::counted)
                .invoke(loop::wake);
    }

    private RedeliveryResponse counted(RowSet<Row> rows) {
        Instant last = null;
        for (Row row : rows) {
            Instant created = row.getOffsetDateTime("created_at").toInstant();
            last = last == null || created.isAfter(last) ? created : last;
        }
        return new RedeliveryResponse(rows.rowCount(), rows.rowCount() < config.redeliveryLimit() ? null : last);
    }

    private Uni<Void> requireDelivering(SqlConnection connection, UUID organizationId, UUID subscriptionId) {
        return deliveries
                .statusOf(connection, organizationId, subscriptionId)
                .invoke(status -> refuseUnlessDelivering(subscriptionId, status))
                .replaceWithVoid();
    }

    private static void refuseUnlessDelivering(UUID subscriptionId, WebhookStatus status) {
        if (!status.delivers()) {
            throw ApiException.conflict(
                    "WebhookSubscription " + subscriptionId + " is " + status.wire() + "; make it active first");
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
