package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import java.time.Instant;
import java.util.UUID;

/**
 * How far the bringing over of one connection has come.
 *
 * @param syncId the run whose plans came last
 * @param sequence of the last event that was applied; 0 if none was
 * @param began when that run began at the side that tells it; the first of all times if it did before this was kept
 */
record Standing(UUID groupId, UUID carrierId, UUID syncId, long sequence, Instant began) {

    /**
     * Whether an event of this connection has its effect yet to come.
     *
     * @throws RejectedEventException if it names another group or carrier than those before it
     */
    boolean awaits(ReceivedEvent<?> event, GroupSync sync) {
        if (!groupId.equals(sync.groupId()) || !carrierId.equals(sync.carrierId())) {
            throw new RejectedEventException("connection " + sync.connectionId() + " is of another group or carrier");
        }
        return event.isNewerThan(sequence);
    }

    /**
     * As {@link #awaits}, for what comes after the plans of a run.
     *
     * @throws RejectedEventException if the plans have not come
     */
    boolean awaitsNext(ReceivedEvent<?> event, GroupSync sync) {
        boolean awaited = awaits(event, sync);
        if (awaited && !syncId.equals(sync.id())) {
            throw new RejectedEventException("sync " + sync.id() + " goes on without having begun");
        }
        return awaited;
    }
}
