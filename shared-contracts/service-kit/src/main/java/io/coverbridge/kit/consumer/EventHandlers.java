package io.coverbridge.kit.consumer;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventSeal;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer does with each type of event. Types that it has no handler for are skipped, unless it takes every type
 * as it is.
 */
public final class EventHandlers {

    private final String consumer;
    private final Map<String, Handler> byType;
    private final @Nullable Handler every;

    private EventHandlers(String consumer, Map<String, Handler> byType, @Nullable Handler every) {
        this.consumer = consumer;
        this.byType = Map.copyOf(byType);
        this.every = every;
    }

    /**
     * Starts the list of a consumer.
     *
     * @param consumer its name, for logs, metrics and dead letters
     */
    public static Builder of(String consumer) {
        return new Builder(consumer);
    }

    /**
     * A consumer that passes events on whatever they are: types that this version has never heard of, too. Their data is
     * neither opened nor checked.
     */
    public static EventHandlers ofEveryType(String consumer, Function<EventEnvelope, Uni<Outcome>> handler) {
        return new EventHandlers(consumer, Map.of(), (event, seal) -> handler.apply(event));
    }

    String consumer() {
        return consumer;
    }

    Optional<Handler> find(String type) {
        return Optional.ofNullable(byType.get(type)).or(() -> Optional.ofNullable(every));
    }

    /** What is done with an event. */
    interface Handler {
        Uni<Outcome> handle(EventEnvelope event, EventSeal seal);
    }

    /** Collects handlers. */
    public static final class Builder {
        private final String consumer;
        private final Map<String, Handler> byType = new HashMap<>();

        private Builder(String consumer) {
            this.consumer = consumer;
        }

        /** Events of {@code type} go to {@code handler}, with their data opened, read and checked. */
        public <T> Builder on(EventType<T> type, Function<ReceivedEvent<T>, Uni<Outcome>> handler) {
            byType.put(type.name(), (event, seal) -> {
                EventEnvelope opened = seal.open(type, event);
                return handler.apply(new ReceivedEvent<>(opened, EventData.read(type, opened.data())));
            });
            return this;
        }

        public EventHandlers build() {
            return new EventHandlers(consumer, byType, null);
        }
    }
}
