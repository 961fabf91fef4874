package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.group.Groups;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventHistory;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads disconnections and their histories. */
@ApplicationScoped
class ReadDisconnections {

    private static final List<EventType<?>> STATUSES =
            List.of(EventType.DISCONNECTION_CREATED, EventType.DISCONNECTION_STATUS_CHANGE);

    private final TenantTransactions transactions;
    private final GroupDisconnections disconnections;
    private final Groups groups;
    private final EventHistory history;

    ReadDisconnections(
            TenantTransactions transactions, GroupDisconnections disconnections, Groups groups, EventHistory history) {
        this.transactions = transactions;
        this.disconnections = disconnections;
        this.groups = groups;
        this.history = history;
    }

    Uni<GroupDisconnection> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> disconnections.get(organizationId, id));
    }

    Uni<Page<GroupDisconnection>> page(UUID organizationId, DisconnectionQuery query, Slice slice) {
        Query conditions = query.toQuery(organizationId);
        return transactions.in(organizationId, () -> conditions.page(disconnections, query.order(), slice));
    }

    Uni<Page<GroupDisconnection>> pageOfGroup(UUID organizationId, UUID groupId, Slice slice) {
        return transactions.in(
                organizationId,
                () -> groups.get(organizationId, groupId)
                        .chain(group -> Query.of(organizationId)
                                .and("groupId = :groupId", "groupId", groupId)
                                .page(disconnections, DisconnectionQuery.NEWEST_FIRST, slice)));
    }

    Uni<Page<DisconnectionEntry>> history(UUID organizationId, UUID id, Slice slice) {
        return transactions.in(
                organizationId,
                () -> disconnections
                        .get(organizationId, id)
                        .chain(found -> history.of(organizationId, id, STATUSES, slice))
                        .map(page -> page.map(DisconnectionEntry::of)));
    }
}
