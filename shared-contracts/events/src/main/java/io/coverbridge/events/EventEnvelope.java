package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event as it travels in Kafka's binary content mode.
 *
 * @param id unique per event (UUIDv7)
 * @param source the service that says it, e.g. {@code /connection-service}
 * @param type see {@link EventType#name()}
 * @param subject id of the thing that it is about
 * @param time when it happened
 * @param organizationId whose thing it is; absent for what belongs to nobody, such as a carrier
 * @param sequence counts up per subject within one source and topic; a reader skips what is not newer than what it has applied
 * @param traceparent W3C trace context of the cause; absent if it was not traced
 * @param contentType media type of the data
 * @param data the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content; not copied, because every event passes through here
public record EventEnvelope(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable UUID organizationId,
        long sequence,
        @Nullable String traceparent,
        String contentType,
        byte[] data) {

    /** Media type of plain JSON data. */
    public static final String JSON = "application/json";

    /** Media type of sealed data. */
    public static final String SEALED = "application/vnd.coverbridge.sealed";

    public EventEnvelope {
        requireNonNull(id, "ce_id");
        requireNonNull(source, "ce_source");
        requireNonNull(type, "ce_type");
        requireNonNull(subject, "ce_subject");
        requireNonNull(time, "ce_time");
        requireNonNull(contentType, "content-type");
        requireNonNull(data, "data");
        if (sequence < 1) {
            throw new IllegalArgumentException("ce_sequence starts at 1");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventEnvelope that
                && sequence == that.sequence
                && id.equals(that.id)
                && source.equals(that.source)
                && type.equals(that.type)
                && subject.equals(that.subject)
                && time.equals(that.time)
                && Objects.equals(organizationId, that.organizationId)
                && Objects.equals(traceparent, that.traceparent)
                && contentType.equals(that.contentType)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, sequence);
    }

    @Override
    public String toString() {
        return "EventEnvelope[id=" + id + ", type=" + type + ", subject=" + subject + ", sequence=" + sequence + "]";
    }
}
