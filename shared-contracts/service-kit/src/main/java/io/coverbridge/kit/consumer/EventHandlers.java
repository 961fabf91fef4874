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

/** What one consumer does with each type of event. Types that it has no handler for are skipped. */
public final class EventHandlers {

    private final String consumer;
    private final Map<String, Handler<?>> byType;

    private EventHandlers(String consumer, Map<String, Handler<?>> byType) {
        this.consumer = consumer;
        this.byType = Map.copyOf(byType);
    }

    /**
     * Starts the list of a consumer.
     *
     * @param consumer its name, for logs, metrics and dead letters
     */
    public static Builder of(String consumer) {
        return new Builder(consumer);
    }

    String consumer() {
        return consumer;
    }

    Optional<Handler<?>> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * What is done with one type of event.
     *
     * @param type its type
     * @param reaction what is done
     */
    record Handler<T>(EventType<T> type, Function<ReceivedEvent<T>, Uni<Outcome>> reaction) {

        /** Hands an event over, with its data opened, read and checked. */
        Uni<Outcome> handle(EventEnvelope envelope, EventSeal seal) {
            EventEnvelope opened = seal.open(type, envelope);
            return reaction.apply(new ReceivedEvent<>(opened, EventData.read(type, opened.data())));
        }
    }

    /** Collects handlers. */
    public static final class Builder {
        private final String consumer;
        private final Map<String, Handler<?>> byType = new HashMap<>();

        private Builder(String consumer) {
            this.consumer = consumer;
        }

        /** Events of {@code type} go to {@code handler}, with their data opened, read and checked. */
        public <T> Builder on(EventType<T> type, Function<ReceivedEvent<T>, Uni<Outcome>> handler) {
            byType.put(type.name(), new Handler<>(type, handler));
            return this;
        }

        public EventHandlers build() {
            return new EventHandlers(consumer, byType);
        }
    }
}
