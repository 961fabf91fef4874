package io.coverbridge.connection.webhook.delivery;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, as the API answers it.
 *
 * @param id the delivery
 * @param created when it was made
 * @param subscriptionId the subscription
 * @param eventId the event; the same in the body, in {@code webhook-id} and in the feed
 * @param eventType key of the event
 * @param status {@code pending}, {@code delivered}, {@code failed} or {@code skipped}
 * @param nextAttempt when it is due; absent unless pending
 * @param completed when it came to its end; absent while pending
 * @param attempts what was tried, the newest first, at most 50
 */
public record DeliveryResponse(
        UUID id,
        Instant created,
        UUID subscriptionId,
        UUID eventId,
        String eventType,
        String status,
        @Nullable Instant nextAttempt,
        @Nullable Instant completed,
        List<AttemptResponse> attempts) {

    public DeliveryResponse {
        attempts = List.copyOf(attempts);
    }

    static DeliveryResponse of(Row row, List<AttemptResponse> attempts) {
        return new DeliveryResponse(
                row.getUUID("id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getUUID("subscription_id"),
                row.getUUID("event_id"),
                row.getString("event_type"),
                row.getString("status"),
                time(row.getOffsetDateTime("due_at")),
                time(row.getOffsetDateTime("completed_at")),
                attempts);
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * One attempt.
     *
     * @param started when it was made
     * @param durationMillis how long it took, in milliseconds
     * @param outcome {@code delivered}, {@code rejected}, {@code timeout}, {@code connection_failed}, {@code tls_failed},
     *     {@code unknown_host} or {@code target_refused}
     * @param httpStatus status of the answer; absent if there was none
     */
    public record AttemptResponse(
            Instant started,
            int durationMillis,
            String outcome,
            @Nullable Integer httpStatus) {

        static AttemptResponse of(Row row) {
            return new AttemptResponse(
                    row.getOffsetDateTime("started_at").toInstant(),
                    row.getInteger("duration_millis"),
                    row.getString("outcome"),
                    row.getInteger("http_status"));
        }
    }
}
