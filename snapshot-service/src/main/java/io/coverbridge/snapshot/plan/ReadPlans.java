package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads plans and their rates. */
@ApplicationScoped
class ReadPlans {

    private static final String HAS_RATES = "cast(function('jsonb_exists', details, :rates) as Boolean) = true";

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final Plans plans;

    ReadPlans(KnownGroups groups, TenantTransactions transactions, Plans plans) {
        this.groups = groups;
        this.transactions = transactions;
        this.plans = plans;
    }

    Uni<Plan> one(UUID organizationId, UUID id) {
        return transactions.in(organizationId, () -> plans.get(organizationId, id));
    }

    Uni<Page<Plan>> page(UUID organizationId, UUID groupId, Query query, Slice slice) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(organizationId, () -> plans.page(query, slice)));
    }

    Uni<Page<Plan>> withRates(UUID organizationId, UUID groupId, Slice slice) {
        Query query = Query.of(organizationId)
                .and("groupId = :groupId", "groupId", groupId)
                .and(HAS_RATES, "rates", PlanRateResponse.FIELD);
        return page(organizationId, groupId, query, slice);
    }
}
