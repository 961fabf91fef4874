package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.connection.ConnectionRequest;
import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventHistory;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts together what the carrier side knows of a connection. */
@ApplicationScoped
class EmulatedConnections {

    private static final Slice MOST_STEPS = new Slice(0, 100);

    private final ConnectionRequests connections;
    private final InstalledGroups installedGroups;
    private final EventHistory history;
    private final TenantTransactions transactions;

    EmulatedConnections(
            ConnectionRequests connections,
            InstalledGroups installedGroups,
            EventHistory history,
            TenantTransactions transactions) {
        this.connections = connections;
        this.installedGroups = installedGroups;
        this.history = history;
        this.transactions = transactions;
    }

    /** One connection; fails with 404 if the organization has none with this id. */
    Uni<EmulatedConnectionResponse> of(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId,
                () -> connections
                        .of(organizationId, id)
                        .map(found -> found.orElseThrow(() -> ApiException.notFound(ConnectionsInView.MODEL, id)))
                        .flatMap(connection -> describe(organizationId, connection)));
    }

    private Uni<EmulatedConnectionResponse> describe(UUID organizationId, ConnectionRequest connection) {
        UUID id = connection.view().id();
        return installedGroups
                .of(organizationId, id)
                .flatMap(installed -> history.of(organizationId, id, List.of(EventType.CONNECTION_PROGRESS), MOST_STEPS)
                        .map(reports -> EmulatedConnectionResponse.of(
                                connection.view(),
                                installed.map(InstalledGroup::group).orElse(null),
                                reports.response())));
    }
}
