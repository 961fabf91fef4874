package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads differences. */
@ApplicationScoped
class ReadDifferences {

    /** As errors name it. */
    static final String MODEL = "Difference";

    private static final String EMPLOYEE =
            "select 1 from members where organization_id = $1 and id = $2 and individual_type = 'employee'";

    private final TenantTransactions transactions;
    private final TenantConnections connections;
    private final ListedDifferences differences;
    private final KnownGroups groups;
    private final DifferenceSeal seal;

    ReadDifferences(
            TenantTransactions transactions,
            TenantConnections connections,
            ListedDifferences differences,
            KnownGroups groups,
            DifferenceSeal seal) {
        this.transactions = transactions;
        this.connections = connections;
        this.differences = differences;
        this.groups = groups;
        this.seal = seal;
    }

    /** Fails with 404 if there is no such difference. */
    Uni<DifferenceResponse> one(UUID organizationId, UUID id, Masking masking) {
        return transactions
                .in(organizationId, () -> differences.one(organizationId, id))
                .map(row -> answer(row, masking));
    }

    Uni<Page<DifferenceResponse>> page(UUID organizationId, DifferenceQuery.Ask ask, Slice slice, Masking masking) {
        return transactions
                .in(organizationId, () -> ask.conditions().page(differences, ask.order(), slice))
                .map(page -> page.map(row -> answer(row, masking)));
    }

    /** Fails with 404 if there is no such group. */
    Uni<Page<DifferenceResponse>> ofGroup(
            UUID organizationId, UUID groupId, DifferenceQuery.Ask ask, Slice slice, Masking masking) {
        ask.conditions().and("groupId = :group", "group", groupId);
        return groups.require(organizationId, groupId).chain(() -> page(organizationId, ask, slice, masking));
    }

    /** Fails with 404 if there is no such employee. */
    Uni<Page<DifferenceResponse>> ofEmployee(
            UUID organizationId, UUID employeeId, DifferenceQuery.Ask ask, Slice slice, Masking masking) {
        ask.conditions().and("employeeId = :employee", "employee", employeeId);
        return connections
                .in(
                        organizationId,
                        connection -> connection.preparedQuery(EMPLOYEE).execute(Tuple.of(organizationId, employeeId)))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound("Employee", employeeId);
                    }
                })
                .chain(() -> page(organizationId, ask, slice, masking));
    }

    private DifferenceResponse answer(DifferenceRow row, Masking masking) {
        return DifferenceResponse.of(row, seal.open(row.organizationId, row.id, row.sealed), masking);
    }
}
