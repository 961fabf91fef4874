package io.coverbridge.connection;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.time.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events of the public topics. */
final class PublicEvents {

    static final String STATUS_CHANGE = "io.coverbridge.group_connection_request.status_change.v1";

    private PublicEvents() {}

    static EventEnvelope statusChange(UUID organizationId, UUID subject, long sequence) {
        return event(organizationId, STATUS_CHANGE, subject, sequence, "{\"number\":" + sequence + "}");
    }

    static EventEnvelope event(UUID organizationId, String type, UUID subject, long sequence, String data) {
        return new EventEnvelope(
                Ids.next(),
                "/test",
                type,
                subject.toString(),
                Instant.now(),
                organizationId,
                sequence,
                null,
                EventEnvelope.JSON,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
