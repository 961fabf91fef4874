package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.group.Groups;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventHistory;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads connections and their histories. */
@ApplicationScoped
class ReadConnections {

    private static final List<EventType<?>> STATUSES =
            List.of(EventType.CONNECTION_CREATED, EventType.CONNECTION_STATUS_CHANGE);

    private final TenantTransactions transactions;
    private final GroupConnections connections;
    private final Groups groups;
    private final EventHistory history;

    ReadConnections(
            TenantTransactions transactions, GroupConnections connections, Groups groups, EventHistory history) {
        this.transactions = transactions;
        this.connections = connections;
        this.groups = groups;
        this.history = history;
    }

    Uni<GroupConnection> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> connections.get(organizationId, id));
    }

    Uni<Page<GroupConnection>> page(UUID organizationId, ConnectionQuery query, Slice slice) {
        return transactions.in(
                organizationId, () -> query.toQuery(organizationId, null).page(connections, query.order(), slice));
    }

    Uni<Page<GroupConnection>> pageOfGroup(UUID organizationId, UUID groupId, ConnectionQuery query, Slice slice) {
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(group ->
                                query.toQuery(organizationId, groupId).page(connections, query.order(), slice)));
    }

    Uni<Page<StatusEntry>> history(UUID organizationId, UUID id, Slice slice) {
        return transactions.in(
                organizationId,
                () -> connections
                        .get(organizationId, id)
                        .chain(connection -> history.of(organizationId, id, STATUSES, slice))
                        .map(page -> page.map(StatusEntry::of)));
    }
}
