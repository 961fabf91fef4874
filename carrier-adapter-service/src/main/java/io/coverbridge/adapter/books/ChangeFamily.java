package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Lets a carrier change something on its own side, so that what it holds differs from what the hub knows. */
@ApplicationScoped
class ChangeFamily {

    private final ReadGroups groups;
    private final ReadFamilies read;
    private final HeldFamilies families;
    private final TenantTransactions transactions;
    private final WorkTime time;
    private final Clock clock;

    ChangeFamily(
            ReadGroups groups,
            ReadFamilies read,
            HeldFamilies families,
            TenantTransactions transactions,
            WorkTime time,
            Clock clock) {
        this.groups = groups;
        this.read = read;
        this.families = families;
        this.transactions = transactions;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Changes one family.
     *
     * @return the family as it is then held, empty if it has left; fails with {@link ApiException} 404 for an unknown one, 409 or
     *     422 if it cannot become that
     */
    Uni<Optional<FamilyResponse>> change(GroupAddress address, UUID employeeId, ChangeRequest change) {
        Violations violations = new Violations();
        change.check(violations);
        violations.check();
        return transactions.in(
                address.organizationId(),
                () -> groups.find(address)
                        .flatMap(group -> families.locked(group, employeeId)
                                .map(found -> found.orElseThrow(() -> read.missing(group, employeeId)))
                                .flatMap(held -> change.type() == ChangeType.REMOVAL
                                        ? families.remove(held).replaceWith(Optional.empty())
                                        : Uni.createFrom().item(Optional.of(change(address, held, change))))));
    }

    private FamilyResponse change(GroupAddress address, HeldFamily held, ChangeRequest change) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        Integer volumeStep = address.carrier().described().rules().volumeStep();
        Family changed = new CarrierSideChange(change, today, volumeStep).of(families.open(held));
        families.change(held, changed, clock.instant());
        return FamilyResponse.of(held, changed, today, Masking.NONE);
    }
}
