package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.signature.HeaderNames;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this process may attempt until its claim runs out.
 *
 * @param failing whether the endpoint's last attempt failed
 * @param attempts how many were made before
 * @param claimedUntil tells this claim from any later one
 */
record ClaimedDelivery(
        UUID id,
        UUID organizationId,
        UUID subscriptionId,
        UUID eventId,
        String body,
        int attempts,
        Instant claimedUntil,
        boolean failing,
        String url,
        HeaderNames headers,
        Buffer sealedSecrets) {

    static ClaimedDelivery of(Row row) {
        return new ClaimedDelivery(
                row.getUUID("id"),
                row.getUUID("organization_id"),
                row.getUUID("subscription_id"),
                row.getUUID("event_id"),
                row.getString("body"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("claimed_until").toInstant(),
                row.getBoolean("failing"),
                row.getString("url"),
                new HeaderNames(row.getString("timestamp_header"), row.getString("signature_header")),
                row.getBuffer("sealed_secrets"));
    }

    @Override
    public String toString() {
        return "ClaimedDelivery[id=" + id + "]";
    }
}
