package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows the groups that carriers hold. */
@ApplicationScoped
class ReadGroups {

    private final InstalledGroups groups;
    private final HeldFamilies families;
    private final Rosters rosters;
    private final TenantTransactions transactions;

    ReadGroups(InstalledGroups groups, HeldFamilies families, Rosters rosters, TenantTransactions transactions) {
        this.groups = groups;
        this.families = families;
        this.rosters = rosters;
        this.transactions = transactions;
    }

    /** One page of what a carrier holds, the newest first. */
    Uni<Page<GroupResponse>> page(UUID organizationId, UUID carrierId, Slice slice) {
        return transactions.in(
                organizationId,
                () -> groups.page(organizationId, carrierId, slice)
                        .flatMap(page -> families.count(organizationId, page.response())
                                .map(counts ->
                                        page.map(group -> response(group, counts.getOrDefault(group.id(), 0L))))));
    }

    /** One group; fails with 404 if the carrier does not hold it. */
    Uni<GroupResponse> one(GroupAddress address) {
        return transactions.in(
                address.organizationId(), () -> findStill(address).flatMap(this::describe));
    }

    /** The group of an address; fails with 404. Within a transaction. */
    Uni<InstalledGroup> find(GroupAddress address) {
        return groups.under(address.organizationId(), address.carrier().id(), address.carrierGroupId())
                .map(found -> found.orElseThrow(address::notFound));
    }

    /** As {@link #find}, and it stays as it is until the transaction ends. */
    Uni<InstalledGroup> findStill(GroupAddress address) {
        return groups.underStill(address.organizationId(), address.carrier().id(), address.carrierGroupId())
                .map(found -> found.orElseThrow(address::notFound));
    }

    /** A group as it is shown. Within a transaction. */
    Uni<GroupResponse> describe(InstalledGroup group) {
        return families.count(group).map(held -> response(group, held));
    }

    private GroupResponse response(InstalledGroup group, long held) {
        return GroupResponse.of(group, rosters.plans(group.book()), rosters.locations(group), held);
    }
}
