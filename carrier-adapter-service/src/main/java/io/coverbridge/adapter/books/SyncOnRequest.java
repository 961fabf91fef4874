package io.coverbridge.adapter.books;

import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.sync.RequestSync;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets a carrier tell again what it holds for a connection. */
@ApplicationScoped
class SyncOnRequest {

    static final String MODEL = "GroupConnection";

    private final ConnectionRequests connections;
    private final InstalledGroups groups;
    private final RequestSync requestSync;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;

    SyncOnRequest(
            ConnectionRequests connections,
            InstalledGroups groups,
            RequestSync requestSync,
            TenantTransactions transactions,
            DueWorkLoop loop) {
        this.connections = connections;
        this.groups = groups;
        this.requestSync = requestSync;
        this.transactions = transactions;
        this.loop = loop;
    }

    /** Whose connection it is, for callers that may work in every organization. */
    Uni<Optional<UUID>> organizationOf(UUID connectionId) {
        return connections.organizationOf(connectionId);
    }

    /** Begins it; fails with {@link ApiException} 404 for an unknown connection, 409 if the carrier holds nothing for it. */
    Uni<Void> begin(UUID organizationId, UUID connectionId) {
        return transactions
                .in(
                        organizationId,
                        () -> connections
                                .of(organizationId, connectionId)
                                .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, connectionId)))
                                .chain(() -> requestSync.of(organizationId, connectionId))
                                .chain(begun -> groups.of(organizationId, connectionId))
                                .map(group -> group.orElseThrow(
                                        () -> ApiException.conflict("The carrier holds no group for this connection")))
                                .replaceWithVoid())
                .invoke(loop::wake);
    }
}
