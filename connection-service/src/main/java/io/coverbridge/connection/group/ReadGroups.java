package io.coverbridge.connection.group;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads groups. */
@ApplicationScoped
class ReadGroups {

    private final TenantTransactions transactions;
    private final Groups groups;

    ReadGroups(TenantTransactions transactions, Groups groups) {
        this.transactions = transactions;
        this.groups = groups;
    }

    Uni<Group> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> groups.get(organizationId, id));
    }

    Uni<Page<Group>> page(UUID organizationId, Query query, Slice slice) {
        return transactions.in(organizationId, () -> groups.page(query, slice));
    }
}
