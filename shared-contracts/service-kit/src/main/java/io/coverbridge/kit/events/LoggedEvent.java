package io.coverbridge.kit.events;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the history shows it.
 *
 * @param type name of its type
 * @param sequence its place in the subject's life
 * @param occurred when it happened
 * @param data its data
 * @param cause who made it happen
 * @param note what people should know of it
 */
public record LoggedEvent(
        String type,
        long sequence,
        Instant occurred,
        byte[] data,
        String cause,
        @Nullable String note) {

    /** Whether it is of this type. */
    public boolean is(EventType<?> candidate) {
        return candidate.name().equals(type);
    }

    /** The data, read as this type's. */
    public <T> T dataAs(EventType<T> as) {
        return EventData.read(as, data);
    }

    @Override
    public String toString() {
        return "LoggedEvent[type=" + type + ", sequence=" + sequence + "]";
    }
}
