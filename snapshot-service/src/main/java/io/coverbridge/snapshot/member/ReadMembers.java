package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads members by their ids in the hub. */
@ApplicationScoped
class ReadMembers {

    private final TenantTransactions transactions;
    private final Members members;

    ReadMembers(TenantTransactions transactions, Members members) {
        this.transactions = transactions;
        this.members = members;
    }

    Uni<Member> employee(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> members.employee(organizationId, id));
    }

    Uni<Member> dependent(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> members.dependent(organizationId, id));
    }

    Uni<Member> dependentOf(UUID organizationId, UUID employeeId, UUID id) {
        return transactions.in(
                organizationId,
                () -> members.employee(organizationId, employeeId)
                        .chain(employee -> members.dependent(organizationId, id)
                                .invoke(dependent -> dependent.requireFamilyOf(employee, id.toString()))));
    }

    Uni<Page<Member>> page(UUID organizationId, Query query, Slice slice) {
        return transactions.in(organizationId, () -> members.page(query, slice));
    }

    Uni<Page<Member>> dependentsOf(UUID organizationId, UUID employeeId, Slice slice) {
        return transactions.in(
                organizationId,
                () -> members.employee(organizationId, employeeId)
                        .chain(employee -> members.dependentsOf(employee, slice)));
    }
}
