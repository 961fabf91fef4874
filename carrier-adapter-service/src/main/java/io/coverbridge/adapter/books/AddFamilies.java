package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Adds families to a group at a carrier: the pieces of a large roster, or people whom the carrier alone knows of. */
@ApplicationScoped
class AddFamilies {

    private static final String FAMILIES = "families";

    private final InstalledGroups groups;
    private final Intake intake;
    private final ReadGroups read;
    private final TenantTransactions transactions;
    private final Clock clock;

    AddFamilies(InstalledGroups groups, Intake intake, ReadGroups read, TenantTransactions transactions, Clock clock) {
        this.groups = groups;
        this.intake = intake;
        this.read = read;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds all of them; fails with {@link ApiException} 404 for an unknown group, 422 with all that is wrong. */
    Uni<GroupResponse> add(GroupAddress address, FamiliesRequest request) {
        return transactions.in(
                address.organizationId(),
                () -> groups.underLocked(
                                address.organizationId(), address.carrier().id(), address.carrierGroupId())
                        .map(found -> found.orElseThrow(address::notFound))
                        .call(group -> add(group, request))
                        .flatMap(read::describe));
    }

    private Uni<Void> add(InstalledGroup group, FamiliesRequest request) {
        Violations violations = new Violations();
        GivenRoster families = intake.read(
                group.organizationId(), group.book(), Objects.requireNonNull(request.families()), FAMILIES, violations);
        violations.check();
        return intake.take(group, families, clock.instant());
    }
}
