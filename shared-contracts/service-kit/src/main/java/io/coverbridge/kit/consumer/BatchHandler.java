package io.coverbridge.kit.consumer;

import io.coverbridge.events.EventEnvelope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer does with events of every type, many at once.
 *
 * @param <D> what it makes of an event
 */
public interface BatchHandler<D> {

    /** Its name, for logs, metrics and dead letters. */
    String consumer();

    /**
     * Reads an event, without an effect.
     *
     * @param key key of the record
     * @throws RejectedEventException if it can never be applied
     * @throws io.coverbridge.events.MalformedEventException if its data is none of what is asked for
     */
    D read(String topic, @Nullable String key, EventEnvelope event);

    /** Whom it belongs to: what is equal is handled together, in the order of the records. */
    Object group(D draft);

    /**
     * Handles drafts of one group: all have their effect, or none has and the result fails. After a failure that is no
     * outage each is handled alone.
     *
     * @return one outcome per draft, in their order
     */
    Uni<List<Outcome>> handle(List<D> drafts);
}
