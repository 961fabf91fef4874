package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads group enrollments and the plans of one. */
@ApplicationScoped
class ReadGroupEnrollments {

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final GroupEnrollments enrollments;
    private final Plans plans;

    ReadGroupEnrollments(
            KnownGroups groups, TenantTransactions transactions, GroupEnrollments enrollments, Plans plans) {
        this.groups = groups;
        this.transactions = transactions;
        this.enrollments = enrollments;
        this.plans = plans;
    }

    Uni<GroupEnrollment> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> enrollments.get(organizationId, id));
    }

    Uni<List<Plan>> plans(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId, () -> enrollments.get(organizationId, id).chain(plans::ofGroupEnrollment));
    }

    Uni<Page<GroupEnrollment>> page(UUID organizationId, UUID groupId, Query query, Slice slice) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(organizationId, () -> enrollments.page(query, slice)));
    }
}
