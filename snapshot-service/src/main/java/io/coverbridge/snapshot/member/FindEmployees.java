package io.coverbridge.snapshot.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds employees by social security number, of which only keyed hashes are there to be compared. */
@ApplicationScoped
class FindEmployees {

    private final LookupHash hashes;
    private final TenantTransactions transactions;
    private final Members members;

    FindEmployees(LookupHash hashes, TenantTransactions transactions, Members members) {
        this.hashes = hashes;
        this.transactions = transactions;
        this.members = members;
    }

    Uni<Page<Member>> find(UUID organizationId, EmployeeSearchRequest request, Slice slice) {
        // One hash per key: until all are taken anew after a rotation, some are by an older key.
        List<byte[]> wanted = hashes.all(organizationId, requireNonNull(request.ssn()));
        Query query = Query.of(organizationId)
                .and("individualType = :kind", "kind", MemberKind.EMPLOYEE.wire())
                .and("ssnHash in :hashes", "hashes", wanted)
                .and("groupId = :groupId", "groupId", request.groupId());
        return transactions.in(organizationId, () -> members.page(query, slice));
    }
}
