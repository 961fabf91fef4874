package io.coverbridge.snapshot.structure;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the sites of a group. */
@ApplicationScoped
class ReadLocations {

    static final String MODEL = "GroupLocation";

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final GroupLocations locations;

    ReadLocations(KnownGroups groups, TenantTransactions transactions, GroupLocations locations) {
        this.groups = groups;
        this.transactions = transactions;
        this.locations = locations;
    }

    Uni<GroupLocation> one(UUID organizationId, UUID groupId, UUID id) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> locations
                                .find("id = ?1 and groupId = ?2 and organizationId = ?3", id, groupId, organizationId)
                                .<GroupLocation>firstResult()))
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }

    Uni<Page<GroupLocation>> page(UUID organizationId, UUID groupId, Slice slice) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> Query.of(organizationId)
                                .and("groupId = :groupId", "groupId", groupId)
                                .page(locations, "createdAt desc, id desc", slice)));
    }
}
