package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the steps that a snapshot has taken. */
@ApplicationScoped
class StoreSteps {

    private final Snapshots snapshots;
    private final EventLog events;

    StoreSteps(Snapshots snapshots, EventLog events) {
        this.snapshots = snapshots;
        this.events = events;
    }

    /**
     * What has to be written.
     *
     * @param partId the part that was moved
     * @param instructions sealed, of parts that now have one
     */
    List<Uni<?>> writes(SqlConnection connection, SnapshotSteps steps, UUID partId, Map<UUID, byte[]> instructions) {
        SnapshotRecord snapshot = steps.snapshot();
        Uni<Void> part =
                snapshots.updateParts(connection, snapshot, List.of(snapshot.fulfillment(partId)), instructions);
        if (steps.events().isEmpty()) {
            return List.of(part);
        }
        return List.of(part, snapshots.update(connection, snapshot), events.append(connection, steps.events()));
    }
}
