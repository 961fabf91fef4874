package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.delivery.DeliveryQuery.Filter;
import io.coverbridge.connection.webhook.delivery.DeliveryResponse.AttemptResponse;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries of an organization, read in the transaction of the caller. */
@ApplicationScoped
class Deliveries {

    static final String MODEL = "WebhookDelivery";

    private static final String COLUMNS =
            "select id, created_at, subscription_id, event_id, event_type, status, due_at, completed_at from webhook_deliveries\n";

    private static final String ONE = COLUMNS + "where organization_id = $1 and subscription_id = $2 and id = $3";

    private static final String MATCHING = """
            where organization_id = $1 and subscription_id = $2
              and ($3::text[] is null or status = any ($3))
              and ($4::text[] is null or event_type = any ($4))
              and ($5::uuid is null or event_id = $5)
              and ($6::timestamptz is null or created_at >= $6)
              and ($7::timestamptz is null or created_at < $7)
            """;

    private static final String COUNT = "select count(*) from webhook_deliveries\n" + MATCHING;

    private static final String PAGE = COLUMNS + MATCHING + "order by created_at desc, id desc limit $8 offset $9";

    private static final String ATTEMPTS = """
            select attempt.delivery_id, attempt.started_at, attempt.duration_millis, attempt.outcome, attempt.http_status
            from unnest($2::uuid[]) with ordinality wanted (id, place)
            cross join lateral (
                select id, delivery_id, started_at, duration_millis, outcome, http_status
                from webhook_attempts
                where delivery_id = wanted.id and organization_id = $1
                order by id desc
                limit 50
            ) attempt
            order by wanted.place, attempt.id desc
            """;

    private static final String SUBSCRIPTION = """
            select status
            from webhook_subscriptions
            where organization_id = $1 and id = $2
            for key share
            """;

    /**
     * The status of the subscription, which stays until the transaction ends.
     *
     * @return fails with 404 if the organization has none with this id
     */
    Uni<WebhookStatus> statusOf(SqlConnection connection, UUID organizationId, UUID subscriptionId) {
        return connection
                .preparedQuery(SUBSCRIPTION)
                .execute(Tuple.of(organizationId, subscriptionId))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw ApiException.notFound("WebhookSubscription", subscriptionId);
                    }
                    return WebhookStatus.fromWire(rows.iterator().next().getString("status"));
                });
    }

    /** One delivery; fails with 404 if the subscription has none with this id. */
    Uni<DeliveryResponse> get(SqlConnection connection, UUID organizationId, UUID subscriptionId, UUID id) {
        return connection
                .preparedQuery(ONE)
                .execute(Tuple.of(organizationId, subscriptionId, id))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw ApiException.notFound(MODEL, id);
                    }
                })
                .chain(rows -> withAttempts(connection, organizationId, rows))
                .map(found -> found.get(0));
    }

    Uni<Page<DeliveryResponse>> page(
            SqlConnection connection, UUID organizationId, UUID subscriptionId, Filter filter, Slice slice) {
        return connection
                .preparedQuery(COUNT)
                .execute(values(organizationId, subscriptionId, filter))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(total -> connection
                        .preparedQuery(PAGE)
                        .execute(values(organizationId, subscriptionId, filter)
                                .addInteger(slice.size())
                                .addInteger(slice.offset()))
                        .chain(rows -> withAttempts(connection, organizationId, rows))
                        .map(found -> Page.of(slice, total, found)));
    }

    private static Uni<List<DeliveryResponse>> withAttempts(
            SqlConnection connection, UUID organizationId, RowSet<Row> deliveries) {
        List<Row> rows = new ArrayList<>();
        deliveries.forEach(rows::add);
        UUID[] ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        return connection
                .preparedQuery(ATTEMPTS)
                .execute(Tuple.of(organizationId, ids))
                .map(Deliveries::byDelivery)
                .map(attempts -> rows.stream()
                        .map(row -> DeliveryResponse.of(row, attempts.getOrDefault(row.getUUID("id"), List.of())))
                        .toList());
    }

    private static Map<UUID, List<AttemptResponse>> byDelivery(RowSet<Row> rows) {
        Map<UUID, List<AttemptResponse>> attempts = new HashMap<>();
        rows.forEach(row -> attempts.computeIfAbsent(row.getUUID("delivery_id"), id -> new ArrayList<>())
                .add(AttemptResponse.of(row)));
        return attempts;
    }

    private static Tuple values(UUID organizationId, UUID subscriptionId, Filter filter) {
        return Tuple.tuple()
                .addUUID(organizationId)
                .addUUID(subscriptionId)
                .addArrayOfString(array(filter.statuses()))
                .addArrayOfString(array(filter.eventTypes()))
                .addUUID(filter.eventId())
                .addOffsetDateTime(filter.since())
                .addOffsetDateTime(filter.until());
    }

    private static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
