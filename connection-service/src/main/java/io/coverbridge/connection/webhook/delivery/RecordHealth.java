package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.Health;
import io.coverbridge.connection.webhook.HealthConfig;
import io.coverbridge.events.EventType;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.events.WebhookStatusChanged;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down an attempt that may change how its endpoint counts: the subscription is locked first, and a step of its status
 * is an event of the same transaction.
 */
@ApplicationScoped
class RecordHealth {

    private static final Logger LOG = Logger.getLogger(RecordHealth.class);
    private static final String CAUSE = "delivery";

    private final TenantConnections connections;
    private final EventLog events;
    private final HealthConfig rules;
    private final RetrySchedule schedule;

    RecordHealth(TenantConnections connections, EventLog events, HealthConfig rules, DeliveryConfig config) {
        this.connections = connections;
        this.events = events;
        this.rules = rules;
        this.schedule = new RetrySchedule(config.retryDelays());
    }

    Uni<Void> record(ClaimedDelivery delivery, Attempt attempt) {
        return connections.in(
                delivery.organizationId(),
                connection -> connection
                        .preparedQuery(HealthStatements.LOCK)
                        .execute(Tuple.of(delivery.subscriptionId(), delivery.organizationId()))
                        .chain(rows -> rows.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : settle(
                                        connection,
                                        delivery,
                                        attempt,
                                        rows.iterator().next())));
    }

    private Uni<Void> settle(SqlConnection connection, ClaimedDelivery delivery, Attempt attempt, Row subscription) {
        Health before = health(subscription);
        Health after =
                attempt.outcome().isSuccess() ? before.afterSuccess() : before.afterFailure(attempt.ended(), rules);
        return recorded(connection, delivery, attempt, after.status()).chain(ours -> {
            if (!ours || after.equals(before)) {
                return Uni.createFrom().voidItem();
            }
            return changed(connection, delivery, attempt.ended(), before, after, subscription);
        });
    }

    /** False if the claim ran out and another replica has it; then this attempt counts for nothing. */
    private Uni<Boolean> recorded(
            SqlConnection connection, ClaimedDelivery delivery, Attempt attempt, WebhookStatus subscription) {
        int made = delivery.attempts() + 1;
        Optional<Duration> next = attempt.outcome().isSuccess()
                ? Optional.empty()
                : schedule.afterAttempt(made, ThreadLocalRandom.current().nextDouble());
        // The subscription may have been disabled while the attempt was under way; then nothing waits any more.
        Optional<Duration> wait = next.filter(delay -> subscription.delivers());
        DeliveryStatus status = attempt.outcome().isSuccess()
                ? DeliveryStatus.DELIVERED
                : wait.isPresent()
                        ? DeliveryStatus.PENDING
                        : next.isPresent() ? DeliveryStatus.SKIPPED : DeliveryStatus.FAILED;
        return connection
                .preparedQuery(HealthStatements.RECORD)
                .execute(Tuple.tuple()
                        .addUUID(delivery.id())
                        .addOffsetDateTime(utc(delivery.claimedUntil()))
                        .addString(status.wire())
                        .addOffsetDateTime(wait.map(attempt.ended()::plus)
                                .map(RecordHealth::utc)
                                .orElse(null))
                        .addOffsetDateTime(wait.isPresent() ? null : utc(attempt.ended()))
                        .addOffsetDateTime(utc(attempt.started()))
                        .addInteger((int) attempt.took().toMillis())
                        .addString(attempt.outcome().wire())
                        .addInteger(attempt.httpStatus()))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> changed(
            SqlConnection connection,
            ClaimedDelivery delivery,
            Instant now,
            Health before,
            Health after,
            Row subscription) {
        boolean stepped = before.status() != after.status();
        UUID version = stepped ? Ids.random() : subscription.getUUID("version");
        long sequence = subscription.getLong("sequence") + (stepped ? 1 : 0);
        Uni<Void> updated = connection
                .preparedQuery(HealthStatements.UPDATE)
                .execute(Tuple.tuple()
                        .addUUID(delivery.subscriptionId())
                        .addUUID(delivery.organizationId())
                        .addString(after.status().wire())
                        .addInteger(after.failures())
                        .addOffsetDateTime(utcOrNull(after.failingSince()))
                        .addUUID(version)
                        .addLong(sequence)
                        .addOffsetDateTime(stepped ? utc(now) : subscription.getOffsetDateTime("modified_at")))
                .replaceWithVoid();
        if (!stepped) {
            return updated;
        }
        LOG.infof(
                "webhook subscription is %s organizationId=%s subscriptionId=%s",
                after.status().wire(), delivery.organizationId(), delivery.subscriptionId());
        EventDraft<?> step = step(delivery, version, sequence, now, before.status(), after);
        return updated.chain(() -> events.append(connection, List.of(step)))
                .chain(() -> after.status() == WebhookStatus.FAILED
                        ? skipRest(connection, delivery, now)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> skipRest(SqlConnection connection, ClaimedDelivery delivery, Instant now) {
        return connection
                .preparedQuery(HealthStatements.SKIP)
                .execute(Tuple.of(delivery.subscriptionId(), delivery.organizationId(), utc(now)))
                .replaceWithVoid();
    }

    private static EventDraft<WebhookStatusChanged> step(
            ClaimedDelivery delivery, UUID version, long sequence, Instant now, WebhookStatus previous, Health after) {
        UUID id = delivery.subscriptionId();
        return new EventDraft<>(
                EventType.WEBHOOK_STATUS_CHANGE,
                id,
                id,
                delivery.organizationId(),
                sequence,
                now,
                new WebhookStatusChanged(id, version, previous, after.status(), after.failingSince(), now),
                CAUSE,
                null);
    }

    private static Health health(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("failing_since");
        return new Health(
                WebhookStatus.fromWire(row.getString("status")),
                row.getInteger("consecutive_failures"),
                since == null ? null : since.toInstant());
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant time) {
        return time == null ? null : utc(time);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
