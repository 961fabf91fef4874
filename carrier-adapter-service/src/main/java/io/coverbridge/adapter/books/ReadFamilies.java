package io.coverbridge.adapter.books;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Shows the families that carriers hold: those in the books, then those of a generated roster that are still to be written,
 * which are made for the page that shows them.
 */
@ApplicationScoped
class ReadFamilies {

    private static final String MODEL = "Employee";

    private final ReadGroups groups;
    private final HeldFamilies families;
    private final Rosters rosters;
    private final TenantTransactions transactions;

    ReadFamilies(ReadGroups groups, HeldFamilies families, Rosters rosters, TenantTransactions transactions) {
        this.groups = groups;
        this.families = families;
        this.rosters = rosters;
        this.transactions = transactions;
    }

    /** One page of a group; fails with {@link ApiException} 404 if the carrier does not hold it. */
    Uni<Page<FamilyResponse>> page(GroupAddress address, Slice slice, LocalDate day, Masking masking) {
        return transactions.in(
                address.organizationId(),
                () -> groups.findStill(address)
                        .flatMap(group -> families.count(group)
                                .flatMap(held -> families.list(group, slice)
                                        .map(written -> page(group, slice, held, written, day, masking)))));
    }

    /** One family; fails with {@link ApiException} 404 for an unknown group or employee. */
    Uni<FamilyResponse> one(GroupAddress address, UUID employeeId, LocalDate day, Masking masking) {
        return transactions.in(
                address.organizationId(),
                () -> groups.findStill(address)
                        .flatMap(group -> families.of(group, employeeId)
                                .map(found -> found.map(
                                                held -> FamilyResponse.of(held, families.open(held), day, masking))
                                        .orElseGet(() -> FamilyResponse.unwritten(
                                                unwritten(group, employeeId), day, masking)))));
    }

    /** Fails as there is no such family, or as it is not in the books yet. */
    ApiException missing(InstalledGroup group, UUID employeeId) {
        return rosters.placeOf(group.book(), employeeId, group.written()).isPresent()
                ? ApiException.conflict("The carrier's books are still being written, " + group.unwritten()
                        + " families are left; try again in a moment")
                : ApiException.notFound(MODEL, employeeId);
    }

    private Family unwritten(InstalledGroup group, UUID employeeId) {
        int place = rosters.placeOf(group.book(), employeeId, group.written())
                .orElseThrow(() -> ApiException.notFound(MODEL, employeeId));
        return rosters.families(group.book(), place, place + 1).get(0);
    }

    private Page<FamilyResponse> page(
            InstalledGroup group, Slice slice, long held, List<HeldFamily> written, LocalDate day, Masking masking) {
        List<FamilyResponse> shown = new ArrayList<>();
        written.forEach(family -> shown.add(FamilyResponse.of(family, families.open(family), day, masking)));
        long from = group.written() + Math.max(0, slice.offset() - held);
        long to = Math.min(group.written() + (long) group.unwritten(), from + slice.size() - shown.size());
        if (from < to) {
            rosters.families(group.book(), Math.toIntExact(from), Math.toIntExact(to))
                    .forEach(family -> shown.add(FamilyResponse.unwritten(family, day, masking)));
        }
        return Page.of(slice, held + group.unwritten(), shown);
    }
}
