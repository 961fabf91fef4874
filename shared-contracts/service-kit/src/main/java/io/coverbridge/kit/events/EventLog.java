package io.coverbridge.kit.events;

import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a use case says what happened. The rows are part of its own transaction, so an event is sent if and only if the
 * change is kept. Nothing reaches Kafka in any other way. Data of sealed types is sealed here.
 *
 * <p>The caller has locked the aggregate before it appends: that lock is what makes the order per key right.
 */
@ApplicationScoped
public class EventLog {

    /** Most bytes of one event's data; the relay could not get a much larger one past Kafka and would stand still. */
    public static final int MAX_DATA_BYTES = 1536 * 1024;

    private final String source;
    private final EventSeal seal;

    EventLog(@ConfigProperty(name = "quarkus.application.name") String application, EventSeal seal) {
        this.source = "/" + application;
        this.seal = seal;
    }

    /**
     * Appends events in their order, in the transaction that is under way.
     *
     * @throws EventTooLargeException if one has more than {@value #MAX_DATA_BYTES} bytes; nothing is appended then
     */
    public Uni<Void> append(List<EventDraft<?>> drafts) {
        Object[] entries = drafts.stream().map(this::entry).toArray();
        return Panache.getSession().flatMap(session -> session.persistAll(entries));
    }

    /**
     * Appends events in their order, in the transaction that is under way on {@code connection}: one statement, however
     * many they are.
     *
     * @throws EventTooLargeException if one has more than {@value #MAX_DATA_BYTES} bytes; nothing is appended then
     */
    public Uni<Void> append(SqlConnection connection, List<EventDraft<?>> drafts) {
        return EventRows.insert(connection, drafts.stream().map(this::entry).toList());
    }

    /** Appends one event. */
    public Uni<Void> append(EventDraft<?> draft) {
        return append(List.of(draft));
    }

    private EventLogEntry entry(EventDraft<?> draft) {
        return new EventLogEntry(
                draft.type().topic().name(), draft.key().toString(), envelope(draft), draft.cause(), draft.note());
    }

    /** The envelope that {@code draft} goes out in, as {@code source} and within the current trace. */
    private EventEnvelope envelope(EventDraft<?> draft) {
        byte[] data = seal.close(draft, EventData.write(draft.data()));
        if (data.length > MAX_DATA_BYTES) {
            throw new EventTooLargeException(draft.type(), data.length);
        }
        return new EventEnvelope(
                Ids.next(),
                source,
                draft.type().name(),
                draft.subject().toString(),
                draft.occurred(),
                draft.organizationId(),
                draft.sequence(),
                TraceContext.current(),
                EventSeal.contentType(draft.type()),
                data);
    }
}
