package io.coverbridge.connection.deadletter;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter by its metadata. What the record has not, or not in a readable form, is null.
 *
 * @param id the dead letter
 * @param status open, replaying, replayed, discarded or expired
 * @param putAside when it was put aside
 * @param topic topic that it was read from
 * @param partition partition there
 * @param offset offset there
 * @param consumer service that put it aside
 * @param reason why, with the handler
 * @param deadLetterTopic where the record lies
 * @param deadLetterPartition partition there
 * @param deadLetterOffset offset there
 * @param eventId id of the event
 * @param type type of the event
 * @param subject what the event is about
 * @param organizationId whose it is
 * @param sequence place of the event among those of its subject
 * @param occurred when it happened
 * @param contentType media type of the data
 * @param bytes size of the data
 * @param replayOf the dead letter whose replay ended in this one
 * @param decidedBy client id of the operator who had it sent again or discarded it
 * @param decided when that was
 * @param replayed when it was sent again, or was found to be gone
 */
public record DeadLetterResponse(
        UUID id,
        @Schema(examples = "open") String status,
        Instant putAside,
        @Schema(examples = "carrier-updates.v1") String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Schema(examples = "connection-service") String consumer,

        @Schema(examples = "carrier-updates: the event names no organization")
        String reason,

        String deadLetterTopic,
        int deadLetterPartition,
        long deadLetterOffset,
        @Nullable UUID eventId,

        @Schema(examples = "io.coverbridge.connection.progress.v1") @Nullable
        String type,

        @Nullable UUID subject,
        @Nullable UUID organizationId,
        @Nullable Long sequence,
        @Nullable Instant occurred,
        @Nullable String contentType,
        int bytes,
        @Nullable UUID replayOf,
        @Nullable String decidedBy,
        @Nullable Instant decided,
        @Nullable Instant replayed) {

    static DeadLetterResponse of(Row row) {
        return new DeadLetterResponse(
                row.getUUID("id"),
                row.getString("status"),
                row.getOffsetDateTime("put_aside_at").toInstant(),
                row.getString("source_topic"),
                row.getInteger("source_partition"),
                row.getLong("source_offset"),
                row.getString("consumer"),
                row.getString("reason"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("record_offset"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getUUID("subject"),
                row.getUUID("organization_id"),
                row.getLong("sequence"),
                instant(row, "occurred_at"),
                row.getString("content_type"),
                row.getInteger("bytes"),
                row.getUUID("replay_of"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "replayed_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
