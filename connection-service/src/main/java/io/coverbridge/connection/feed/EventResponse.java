package io.coverbridge.connection.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event, the same in the event log and in the stream. */
public record EventResponse(
        @Schema(description = "Unique per event, and the same on Kafka and in webhooks")
        UUID id,

        @Schema(examples = "group_connection_request.status_change")
        String type,

        @Schema(description = "Id of the thing that it is about")
        String subject,

        Instant occurred,

        @Schema(description = "Counts up per subject, from 1")
        long sequence,

        @Schema(description = "Place behind this event: goes into after, or into Last-Event-ID")
        String cursor,

        @Schema(description = "As in the AsyncAPI document, without sealed fields", type = SchemaType.OBJECT)
        @JsonRawValue
        String data) {

    /** The event as platforms get it. */
    public static EventResponse of(FeedEvent event) {
        return new EventResponse(
                event.id(),
                event.type(),
                event.subject(),
                event.occurredAt(),
                event.sequence(),
                FeedCursor.of(event.organizationId(), event.position()),
                event.data());
    }

    /** The event as JSON text, in one line. */
    public String json() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
