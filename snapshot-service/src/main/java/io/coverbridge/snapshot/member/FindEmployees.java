package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds employees by name, or by social security number, of which only keyed hashes are there to be compared. */
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

    /** With a number and a name, both have to match. Fails with 422 where there is neither. */
    Uni<Page<Member>> find(UUID organizationId, EmployeeSearchRequest request, Slice slice) {
        Filters filters = new Filters();
        AnyName name = AnyName.of(filters, "name", request.name());
        if (request.ssn() == null && (request.name() == null || request.name().isBlank())) {
            filters.refuse("ssn", "Missing data for required field.");
        }
        filters.check();
        Query query = Query.of(organizationId)
                .and("individualType = :kind", "kind", MemberKind.EMPLOYEE.wire())
                .and("ssnHash in :hashes", "hashes", hashes(organizationId, request.ssn()))
                .and("groupId = :groupId", "groupId", request.groupId());
        name.ask(query);
        return transactions.in(organizationId, () -> members.page(query, slice));
    }

    /** One hash per key: until all are taken anew after a rotation, some are by an older key. */
    private @Nullable List<byte[]> hashes(UUID organizationId, @Nullable String ssn) {
        return ssn == null ? null : hashes.all(organizationId, ssn);
    }
}
