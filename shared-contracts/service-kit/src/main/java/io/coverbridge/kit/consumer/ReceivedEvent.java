package io.coverbridge.kit.consumer;

import io.coverbridge.events.EventEnvelope;
import java.util.UUID;

/**
 * An event as a handler gets it.
 *
 * @param envelope id, type, subject, sequence and so on
 * @param data its data, checked
 */
public record ReceivedEvent<T>(EventEnvelope envelope, T data) {

    /**
     * Whose it is.
     *
     * @throws RejectedEventException if it belongs to nobody
     */
    public UUID organizationId() {
        UUID organizationId = envelope.organizationId();
        if (organizationId == null) {
            throw new RejectedEventException("the event names no organization");
        }
        return organizationId;
    }

    /**
     * The sequence guard: at-least-once delivery becomes one effect when a handler stores the sequence that it has
     * applied with the row it changes, in one transaction, and passes over what is not newer.
     *
     * @param lastApplied sequence stored with the row; 0 if none was applied yet
     */
    public boolean isNewerThan(long lastApplied) {
        return envelope.sequence() > lastApplied;
    }
}
