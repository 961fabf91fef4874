package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.events.EventHistory;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads lists of snapshots, and what happened to one. */
@ApplicationScoped
class ReadSnapshots {

    private final TenantTransactions transactions;
    private final ListedSnapshots snapshots;
    private final KnownGroups groups;
    private final TenantConnections connections;
    private final Employees employees;
    private final EventHistory history;

    ReadSnapshots(
            TenantTransactions transactions,
            ListedSnapshots snapshots,
            KnownGroups groups,
            TenantConnections connections,
            Employees employees,
            EventHistory history) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.groups = groups;
        this.connections = connections;
        this.employees = employees;
        this.history = history;
    }

    Uni<Page<SnapshotSummary>> page(UUID organizationId, Query query, String order, Slice slice) {
        return transactions.in(organizationId, () -> snapshots.page(organizationId, query, order, slice));
    }

    /** Fails with 404 if there is no such group. */
    Uni<Page<SnapshotSummary>> pageOfGroup(UUID organizationId, UUID groupId, Query query, String order, Slice slice) {
        Query ofGroup = query.and("groupId = :groupId", "groupId", groupId);
        return groups.require(organizationId, groupId).chain(() -> page(organizationId, ofGroup, order, slice));
    }

    /** Fails with 404 if there is no such employee. */
    Uni<Page<SnapshotSummary>> pageOfEmployee(UUID organizationId, UUID employeeId, Slice slice) {
        Query query = Query.of(organizationId).and("employeeId = :employeeId", "employeeId", employeeId);
        return connections
                .in(organizationId, connection -> employees.groupOf(connection, organizationId, employeeId))
                .chain(employee -> page(organizationId, query, ListedSnapshots.NEWEST_FIRST, slice));
    }

    /** Every step of a snapshot and of its parts; fails with 404 if there is no such snapshot. */
    Uni<Page<HistoryEntry>> history(UUID organizationId, UUID id, Slice slice) {
        return transactions.in(
                organizationId,
                () -> snapshots
                        .partsOf(organizationId, id)
                        .chain(parts -> history.of(
                                organizationId,
                                Stream.concat(Stream.of(id), parts.stream()).toList(),
                                HistoryEntry.TYPES,
                                slice))
                        .map(page -> page.map(HistoryEntry::of)));
    }
}
