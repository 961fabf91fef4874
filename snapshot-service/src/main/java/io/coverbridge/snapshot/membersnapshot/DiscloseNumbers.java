package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.database.RequestTransaction;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Shows the social security numbers of one snapshot, and notes who was shown them (ADR-0021). */
@ApplicationScoped
class DiscloseNumbers {

    private static final String NOTE = "select note_disclosure($1) as noted";

    private final TenantConnections connections;
    private final Snapshots snapshots;
    private final SnapshotSeal seal;

    DiscloseNumbers(TenantConnections connections, Snapshots snapshots, SnapshotSeal seal) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.seal = seal;
    }

    /**
     * The numbers, once the note is kept. Fails with 404 if there is no such snapshot.
     *
     * <p>Apart from a transaction of the request: an answer that is stored for an idempotency key would be given out again
     * without a note.
     */
    Uni<DisclosureResponse> disclose(UUID organizationId, UUID id) {
        return RequestTransaction.apart(() -> connections.in(
                organizationId,
                connection -> snapshots
                        .find(connection, organizationId, id)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(OneSnapshot.MODEL, id)))
                        .chain(snapshot -> note(connection, id))
                        .chain(noted -> snapshots
                                .document(connection, organizationId, id)
                                .map(bytes ->
                                        DisclosureResponse.of(noted, seal.openDocument(organizationId, id, bytes))))));
    }

    private static Uni<Instant> note(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getOffsetDateTime("noted").toInstant());
    }
}
