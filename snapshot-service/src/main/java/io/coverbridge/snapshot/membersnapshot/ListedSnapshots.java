package io.coverbridge.snapshot.membersnapshot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pages of snapshots. */
@ApplicationScoped
class ListedSnapshots implements PanacheRepositoryBase<SnapshotRow, UUID> {

    static final String NEWEST_FIRST = "createdAt desc, id desc";

    private static final String PARTS = """
            from FulfillmentRow
            where organizationId = :organizationId and snapshotId in :snapshots
            order by position
            """;

    /** One page of what matches, each snapshot with the parts of its carriers, in the transaction that is under way. */
    Uni<Page<SnapshotSummary>> page(UUID organizationId, Query query, String order, Slice slice) {
        return query.page(this, order, slice)
                .flatMap(page -> parts(organizationId, page.response())
                        .map(parts -> page.map(row -> row.toSummary(parts.getOrDefault(row.id(), List.of())))));
    }

    /**
     * Ids of the parts of a snapshot, in the transaction that is under way.
     *
     * @throws ApiException 404 if the organization has no such snapshot
     */
    Uni<List<UUID>> partsOf(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(OneSnapshot.MODEL, id))
                .chain(snapshot -> rows(organizationId, List.of(id)))
                .map(parts -> parts.stream().map(FulfillmentRow::id).toList());
    }

    private static Uni<Map<UUID, List<CarrierStatus>>> parts(UUID organizationId, List<SnapshotRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return rows(organizationId, rows.stream().map(SnapshotRow::id).toList())
                .map(parts -> parts.stream()
                        .collect(groupingBy(FulfillmentRow::snapshotId, mapping(FulfillmentRow::toStatus, toList()))));
    }

    private static Uni<List<FulfillmentRow>> rows(UUID organizationId, List<UUID> snapshots) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(PARTS, FulfillmentRow.class)
                        .setParameter("organizationId", organizationId)
                        .setParameter("snapshots", snapshots)
                        .getResultList());
    }
}
