package io.coverbridge.adapter.books;

import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a group out of a carrier's books: what the carrier is told for it from then on, it refuses. */
@ApplicationScoped
class RemoveGroup {

    private final ReadGroups read;
    private final InstallGroup installGroup;
    private final TenantTransactions transactions;
    private final Clock clock;

    RemoveGroup(ReadGroups read, InstallGroup installGroup, TenantTransactions transactions, Clock clock) {
        this.read = read;
        this.installGroup = installGroup;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes it, with everybody in it; fails with {@link ApiException} 404 if there is none. */
    Uni<Void> remove(GroupAddress address) {
        return transactions.in(
                address.organizationId(),
                () -> read.find(address).flatMap(group -> installGroup.takeOut(group, clock.instant())));
    }
}
