package io.coverbridge.kit.events;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.MalformedEventException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.sealing.SealBrokenException;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The data of sealed types, bound to the organization and the subject of the event (ADR-0008). */
@ApplicationScoped
public class EventSeal {

    private final Sealer sealer;

    EventSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The same for tests, which speak as another service. */
    public static EventSeal of(Sealer sealer) {
        return new EventSeal(sealer);
    }

    /** Media type of a type's data as it travels. */
    public static String contentType(EventType<?> type) {
        return type.sealed() ? EventEnvelope.SEALED : EventEnvelope.JSON;
    }

    /**
     * The data as it travels: sealed if the type asks for it.
     *
     * @throws IllegalArgumentException if it has to be sealed, and belongs to nobody
     */
    public byte[] close(EventDraft<?> draft, byte[] data) {
        if (!draft.type().sealed()) {
            return data;
        }
        UUID organizationId = draft.organizationId();
        if (organizationId == null) {
            throw new IllegalArgumentException(draft.type().name() + " is sealed for an organization, and names none");
        }
        return sealer.seal(data, organizationId, draft.subject());
    }

    /**
     * The event with its data opened.
     *
     * @throws MalformedEventException if it is sealed and its type is not, or the other way round, or it does not open
     */
    @SuppressWarnings(
            "UnusedException") // the reason goes into a header; there is no more to tell than that it is closed
    public EventEnvelope open(EventType<?> type, EventEnvelope event) {
        boolean arrivedSealed = EventEnvelope.SEALED.equals(event.contentType());
        if (arrivedSealed != type.sealed()) {
            throw new MalformedEventException(arrivedSealed ? "data is sealed" : "data is not sealed");
        }
        if (!arrivedSealed) {
            return event;
        }
        UUID organizationId = event.organizationId();
        if (organizationId == null) {
            throw new MalformedEventException("data is sealed for an organization, and the event names none");
        }
        UUID subject = PathId.find(event.subject())
                .orElseThrow(() -> new MalformedEventException("data is sealed for a subject that is not a UUID"));
        try {
            return withData(event, sealer.open(event.data(), organizationId, subject));
        } catch (SealBrokenException e) {
            throw new MalformedEventException("sealed data does not open");
        }
    }

    private static EventEnvelope withData(EventEnvelope event, byte[] data) {
        return new EventEnvelope(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.organizationId(),
                event.sequence(),
                event.traceparent(),
                EventEnvelope.JSON,
                data);
    }
}
