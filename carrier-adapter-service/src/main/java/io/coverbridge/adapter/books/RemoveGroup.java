package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a group out of a carrier's books: what the carrier is told for it from then on, it refuses. */
@ApplicationScoped
class RemoveGroup {

    private final InstalledGroups groups;
    private final InstallGroup installGroup;
    private final TenantTransactions transactions;
    private final Clock clock;

    RemoveGroup(InstalledGroups groups, InstallGroup installGroup, TenantTransactions transactions, Clock clock) {
        this.groups = groups;
        this.installGroup = installGroup;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes it, with everybody in it; fails with {@link ApiException} 404 if there is none. */
    Uni<Void> remove(GroupAddress address) {
        return transactions.in(
                address.organizationId(),
                () -> groups.reserve(address.organizationId(), address.carrier().id(), address.carrierGroupId())
                        .map(found -> found.orElseThrow(address::notFound))
                        .flatMap(group -> installGroup.takeOut(group, clock.instant())));
    }
}
