package io.coverbridge.snapshot.membersnapshot;

import static java.util.stream.Collectors.toMap;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Reads one snapshot whole, or what it tells each carrier. */
@ApplicationScoped
class OneSnapshot {

    /** As errors name it. */
    static final String MODEL = "MemberSnapshot";

    private final TenantConnections connections;
    private final Snapshots snapshots;
    private final SnapshotSeal seal;

    OneSnapshot(TenantConnections connections, Snapshots snapshots, SnapshotSeal seal) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.seal = seal;
    }

    /** Fails with 404 if there is no such snapshot. */
    Uni<SnapshotResponse> read(UUID organizationId, UUID id, Masking masking) {
        return connections.in(
                organizationId,
                connection -> get(connection, organizationId, id)
                        .chain(snapshot -> snapshots
                                .document(connection, organizationId, id)
                                .map(bytes -> seal.openJson(organizationId, id, bytes))
                                .map(document -> SnapshotResponse.of(snapshot, masking.document(document)))));
    }

    /** Fails with 404 if there is no such snapshot. */
    Uni<ChangesResponse> changes(UUID organizationId, UUID id) {
        return connections.in(
                organizationId,
                connection -> get(connection, organizationId, id)
                        .chain(snapshot -> snapshots
                                .instructions(connection, organizationId, id)
                                .map(bytes -> ChangesResponse.of(snapshot, openAll(organizationId, bytes)))));
    }

    private Map<UUID, CarrierInstruction> openAll(UUID organizationId, Map<UUID, byte[]> sealed) {
        return sealed.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> seal.openInstruction(organizationId, entry.getKey(), entry.getValue())));
    }

    private Uni<SnapshotRecord> get(SqlConnection connection, UUID organizationId, UUID id) {
        return snapshots
                .find(connection, organizationId, id)
                .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, id)));
    }
}
