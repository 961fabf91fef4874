package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.books.Statements;
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

    StoreProgress(StoreSteps storeSteps, HoldDelivered holdDelivered) {
        this.storeSteps = storeSteps;
        this.holdDelivered = holdDelivered;
    }

    Uni<Void> store(SqlConnection connection, SnapshotSteps steps, UUID partId, boolean delivered) {
        List<Uni<?>> writes = new ArrayList<>(storeSteps.writes(connection, steps, partId, Map.of()));
        if (!delivered) {
            return Statements.together(writes);
        }
        return holdDelivered.writes(connection, steps.snapshot(), partId).flatMap(held -> {
            writes.addAll(held);
            return Statements.together(writes);
        });
    }
}
