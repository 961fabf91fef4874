package io.coverbridge.snapshot.plan;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.snapshot.decision.PlanNames;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Registers what a platform calls the plans of a group, so that its snapshots may name them so. */
@ApplicationScoped
class MapPlans {

    private final KnownGroups groups;
    private final TenantTransactions transactions;
    private final Plans plans;
    private final PlanMappings mappings;
    private final Clock clock;

    MapPlans(KnownGroups groups, TenantTransactions transactions, Plans plans, PlanMappings mappings, Clock clock) {
        this.groups = groups;
        this.transactions = transactions;
        this.plans = plans;
        this.mappings = mappings;
        this.clock = clock;
    }

    Uni<PlanMapping> add(UUID organizationId, UUID groupId, PlanMappingRequest request) {
        String name = requireNonNull(request.planName());
        String normalized = PlanNames.normalize(name);
        if (normalized.isEmpty()) {
            throw ApiException.invalid("plan_name", "Needs a letter or a digit.");
        }
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> plans.ofGroup(organizationId, groupId, requireNonNull(request.planId()))
                                .chain(plan -> mappings.persistAndFlush(
                                        new PlanMapping(plan, name, normalized, clock.instant())))))
                .onFailure(PlanMappings::isDuplicate)
                .transform(duplicate ->
                        ApiException.conflict("Group " + groupId + " has a mapping for this plan name already"));
    }

    Uni<Void> remove(UUID organizationId, UUID groupId, UUID id) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(organizationId, () -> mappings.remove(organizationId, groupId, id)))
                .invoke(removed -> {
                    if (!removed) {
                        throw ApiException.notFound("PlanMapping", id);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Page<PlanMapping>> page(UUID organizationId, UUID groupId, Slice slice) {
        return groups.require(organizationId, groupId)
                .chain(() -> transactions.in(organizationId, () -> mappings.page(organizationId, groupId, slice)));
    }
}
