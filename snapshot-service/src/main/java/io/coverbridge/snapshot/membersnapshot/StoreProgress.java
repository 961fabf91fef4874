package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.difference.FollowSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what a carrier has said of its part of a snapshot and, once it has it, what is held of the family. */
@ApplicationScoped
class StoreProgress {

    private final StoreSteps storeSteps;
    private final HoldDelivered holdDelivered;
    private final FollowSnapshots differences;

    StoreProgress(StoreSteps storeSteps, HoldDelivered holdDelivered, FollowSnapshots differences) {
        this.storeSteps = storeSteps;
        this.holdDelivered = holdDelivered;
        this.differences = differences;
    }

    Uni<Void> store(SqlConnection connection, SnapshotSteps steps, UUID partId, boolean delivered) {
        List<Uni<?>> writes = new ArrayList<>(storeSteps.writes(connection, steps, partId, Map.of()));
        SnapshotRecord snapshot = steps.snapshot();
        writes.add(differences.answered(
                connection,
                snapshot.organizationId(),
                partId,
                snapshot.fulfillment(partId).status()));
        if (!delivered) {
            return Statements.together(writes);
        }
        return holdDelivered.writes(connection, snapshot, partId).flatMap(held -> {
            writes.addAll(held);
            return Statements.together(writes);
        });
    }
}
