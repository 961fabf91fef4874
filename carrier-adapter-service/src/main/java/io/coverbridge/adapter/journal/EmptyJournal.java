package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.steering.ResetPart;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** After a reset no carrier has received anything. */
@ApplicationScoped
@Priority(100)
class EmptyJournal implements ResetPart {

    private static final String EMPTY = "delete from received_requests where organization_id = $1";

    private final TenantConnections connections;

    EmptyJournal(TenantConnections connections) {
        this.connections = connections;
    }

    @Override
    public Uni<Void> reset(UUID organizationId) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(EMPTY)
                        .execute(Tuple.of(organizationId))
                        .replaceWithVoid());
    }
}
