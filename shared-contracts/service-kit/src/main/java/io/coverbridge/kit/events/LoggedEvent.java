package io.coverbridge.kit.events;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the history shows it.
 *
 * @param type name of its type
 * @param sequence its place in the subject's life
 * @param occurred when it happened
 * @param data its data, JSON
 * @param cause who made it happen
 * @param note what people should know of it
 */
public record LoggedEvent(
        String type,
        long sequence,
        Instant occurred,
        String data,
        String cause,
        @Nullable String note) {

    /** Whether it is of this type. */
    public boolean is(EventType<?> candidate) {
        return candidate.name().equals(type);
    }

    /** The data, read as this type's. */
    public <T> T dataAs(EventType<T> as) {
        return EventData.read(as, data.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LoggedEvent[type=" + type + ", sequence=" + sequence + "]";
    }
}
