package io.coverbridge.connection.webhook.delivery;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/**
 * Writes down how an attempt ended. A delivery that was taken by an endpoint that is well, which is nearly all of them, is one
 * statement that locks nothing but its own row; everything else may change how the endpoint counts.
 */
@ApplicationScoped
class RecordAttempt {

    // Only while the claim is this process's own: after the lease another replica may have made and recorded an
    // attempt.
    private static final String TAKEN = """
            with recorded as (
                update webhook_deliveries
                   set status = 'delivered', attempts = attempts + 1, due_at = null, claimed_until = null, completed_at = $6
                 where id = $1 and claimed_until = $2
                returning id, organization_id
            )
            insert into webhook_attempts (organization_id, delivery_id, started_at, duration_millis, outcome, http_status)
            select organization_id, id, $3, $4, 'delivered', $5 from recorded
            """;

    private final Pool system;
    private final RecordHealth health;

    RecordAttempt(@ReactiveDataSource("system") Pool system, RecordHealth health) {
        this.system = system;
        this.health = health;
    }

    Uni<Void> record(ClaimedDelivery delivery, Attempt attempt) {
        return attempt.outcome().isSuccess() && !delivery.failing()
                ? taken(delivery, attempt)
                : health.record(delivery, attempt);
    }

    private Uni<Void> taken(ClaimedDelivery delivery, Attempt attempt) {
        return system.preparedQuery(TAKEN)
                .execute(Tuple.tuple()
                        .addUUID(delivery.id())
                        .addOffsetDateTime(delivery.claimedUntil().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(attempt.started().atOffset(ZoneOffset.UTC))
                        .addInteger((int) attempt.took().toMillis())
                        .addInteger(attempt.httpStatus())
                        .addOffsetDateTime(attempt.ended().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
