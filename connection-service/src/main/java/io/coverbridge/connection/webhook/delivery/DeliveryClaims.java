package io.coverbridge.connection.webhook.delivery;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims due deliveries of all organizations, fairly: every subscription is a lane of its own with a limit of its own, and
 * where there is less room than there is work, the lanes with the least under way come first. Endpoints that fail have
 * their own, smaller room, so however many they are, they take nothing from those that answer.
 */
@ApplicationScoped
class DeliveryClaims {

    // The first part jumps from lane to lane along the index on due deliveries, so it costs the number of lanes and not
    // the number of deliveries that wait.
    private static final String CLAIM = """
            with recursive lanes as (
                (select subscription_id as id from webhook_deliveries
                 where status = 'pending' order by subscription_id limit 1)
                union all
                select (select subscription_id from webhook_deliveries
                        where status = 'pending' and subscription_id > lanes.id order by subscription_id limit 1)
                from lanes
                where lanes.id is not null
            ), open as materialized (
                select subscription.id, subscription.failing_since is not null as failing,
                       (select count(*) from webhook_deliveries busy
                        where busy.subscription_id = subscription.id and busy.claimed_until > $1) as busy
                from lanes
                join webhook_subscriptions subscription on subscription.id = lanes.id
                where subscription.status in ('active', 'unhealthy')
            ), ready as materialized (
                select due.id, open.id as lane, open.failing,
                       open.busy + row_number() over (partition by open.id order by due.due_at, due.id) as place
                from open
                cross join lateral (
                    select delivery.id, delivery.due_at from webhook_deliveries delivery
                    where delivery.subscription_id = open.id and delivery.status = 'pending' and delivery.due_at <= $1
                      and (delivery.claimed_until is null or delivery.claimed_until <= $1)
                    order by delivery.due_at, delivery.id
                    limit greatest(0, case when open.failing then $4::bigint else $3::bigint end - open.busy)
                    for update skip locked
                ) due
            ), chosen as (
                (select id from ready where not failing order by place, lane limit $5)
                union all
                (select id from ready where failing order by place, lane limit $6)
            )
            update webhook_deliveries delivery
               set claimed_until = $2
              from chosen, webhook_subscriptions subscription
             where delivery.id = chosen.id and subscription.id = delivery.subscription_id
            returning delivery.id, delivery.organization_id, delivery.subscription_id, delivery.event_id, delivery.body,
                      delivery.attempts, delivery.claimed_until, subscription.failing_since is not null as failing,
                      subscription.url, subscription.timestamp_header, subscription.signature_header,
                      subscription.sealed_secrets
            """;

    private final Pool system;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryClaims(@ReactiveDataSource("system") Pool system, DeliveryConfig config, Clock clock) {
        this.system = system;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims what is due.
     *
     * @param room most deliveries to endpoints that are well
     * @param roomForFailing most deliveries to endpoints that fail
     */
    Uni<List<ClaimedDelivery>> claim(int room, int roomForFailing) {
        // The column keeps microseconds, and the time is what the claim is known by.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return system.preparedQuery(CLAIM)
                .execute(Tuple.tuple()
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(now.plus(config.lease()).atOffset(ZoneOffset.UTC))
                        .addLong((long) config.perSubscription())
                        .addLong((long) config.perFailingSubscription())
                        .addLong((long) room)
                        .addLong((long) roomForFailing))
                .map(DeliveryClaims::read);
    }

    private static List<ClaimedDelivery> read(RowSet<Row> rows) {
        List<ClaimedDelivery> claimed = new ArrayList<>();
        for (Row row : rows) {
            claimed.add(ClaimedDelivery.of(row));
        }
        return claimed;
    }
}
