package io.coverbridge.snapshot.enrollment;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.coverbridge.snapshot.member.Members;
import io.coverbridge.snapshot.plan.GroupEnrollments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Reads enrollments as they stand on a day. */
@ApplicationScoped
class ReadEnrollments {

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final Members members;
    private final GroupEnrollments groupEnrollments;
    private final EnrollmentsOnDate enrollments;

    ReadEnrollments(
            KnownGroups groups,
            TenantTransactions transactions,
            Members members,
            GroupEnrollments groupEnrollments,
            EnrollmentsOnDate enrollments) {
        this.groups = groups;
        this.transactions = transactions;
        this.members = members;
        this.groupEnrollments = groupEnrollments;
        this.enrollments = enrollments;
    }

    Uni<EnrollmentResponse> one(UUID organizationId, UUID id, LocalDate date) {
        return transactions.in(organizationId, () -> enrollments.one(organizationId, id, date));
    }

    Uni<Page<EnrollmentResponse>> ofEmployee(
            UUID organizationId, UUID employeeId, boolean withDependents, Slice slice, LocalDate date) {
        Query query = withDependents
                ? Query.of(organizationId).and("employeeId = :employeeId", "employeeId", employeeId)
                : ofIndividual(organizationId, employeeId);
        return transactions.in(
                organizationId,
                () -> members.employee(organizationId, employeeId)
                        .chain(employee -> enrollments.page(organizationId, query, slice, date)));
    }

    Uni<Page<EnrollmentResponse>> ofDependent(UUID organizationId, UUID dependentId, Slice slice, LocalDate date) {
        Query query = ofIndividual(organizationId, dependentId);
        return transactions.in(
                organizationId,
                () -> members.dependent(organizationId, dependentId)
                        .chain(dependent -> enrollments.page(organizationId, query, slice, date)));
    }

    Uni<Page<EnrollmentResponse>> ofGroup(UUID organizationId, UUID groupId, Slice slice, LocalDate date) {
        Query query = Query.of(organizationId).and("groupId = :groupId", "groupId", groupId);
        return groups.require(organizationId, groupId)
                .chain(() ->
                        transactions.in(organizationId, () -> enrollments.page(organizationId, query, slice, date)));
    }

    Uni<Page<EnrollmentResponse>> ofGroupEnrollment(
            UUID organizationId, UUID groupEnrollmentId, Slice slice, LocalDate date) {
        Query query = Query.of(organizationId)
                .and("groupEnrollmentId = :groupEnrollmentId", "groupEnrollmentId", groupEnrollmentId);
        return transactions.in(
                organizationId,
                () -> groupEnrollments
                        .get(organizationId, groupEnrollmentId)
                        .chain(found -> enrollments.page(organizationId, query, slice, date)));
    }

    private static Query ofIndividual(UUID organizationId, UUID individualId) {
        return Query.of(organizationId).and("individualId = :individualId", "individualId", individualId);
    }
}
