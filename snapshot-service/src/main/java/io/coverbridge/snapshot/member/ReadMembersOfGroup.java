package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads members of a group, by the hub's ids or the platform's. */
@ApplicationScoped
class ReadMembersOfGroup {

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final Members members;

    ReadMembersOfGroup(KnownGroups groups, TenantTransactions transactions, Members members) {
        this.groups = groups;
        this.transactions = transactions;
        this.members = members;
    }

    Uni<Member> one(UUID organizationId, UUID groupId, MemberKind kind, String reference) {
        return in(organizationId, groupId, () -> members.inGroup(organizationId, groupId, kind, reference));
    }

    Uni<Page<Member>> page(UUID organizationId, UUID groupId, Query query, Slice slice) {
        return in(
                organizationId,
                groupId,
                () -> members.page(query.and("groupId = :groupId", "groupId", groupId), slice));
    }

    Uni<Page<Member>> dependentsOf(UUID organizationId, UUID groupId, String employee, Slice slice) {
        return in(
                organizationId,
                groupId,
                () -> members.inGroup(organizationId, groupId, MemberKind.EMPLOYEE, employee)
                        .chain(found -> members.dependentsOf(found, slice)));
    }

    Uni<Member> dependentOf(UUID organizationId, UUID groupId, String employee, String dependent) {
        return in(
                organizationId,
                groupId,
                () -> members.inGroup(organizationId, groupId, MemberKind.EMPLOYEE, employee)
                        .chain(found -> members.inFamily(found, dependent)));
    }

    private <T> Uni<T> in(UUID organizationId, UUID groupId, Supplier<Uni<T>> work) {
        return groups.require(organizationId, groupId).chain(() -> transactions.in(organizationId, work));
    }
}
