package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.channel.OwnGroups;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.adapter.installed.GivenSite;
import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.installed.Origin;
import io.coverbridge.adapter.installed.ProgrammedGroup;
import io.coverbridge.adapter.sync.RequestSync;
import io.coverbridge.adapter.sync.WriteRoster;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Installs a group at a carrier as somebody wants it, or puts it in place of what the carrier holds. */
@ApplicationScoped
class InstallByProgram {

    private static final String FAMILIES = "roster.families";

    private final InstalledGroups groups;
    private final HeldFamilies heldFamilies;
    private final Intake intake;
    private final ReadGroups read;
    private final OwnGroups ownGroups;
    private final WriteRoster writeRoster;
    private final RequestSync requestSync;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;
    private final WorkTime time;
    private final Clock clock;

    InstallByProgram(
            InstalledGroups groups,
            HeldFamilies heldFamilies,
            Intake intake,
            ReadGroups read,
            OwnGroups ownGroups,
            WriteRoster writeRoster,
            RequestSync requestSync,
            TenantTransactions transactions,
            DueWorkLoop loop,
            WorkTime time,
            Clock clock) {
        this.groups = groups;
        this.heldFamilies = heldFamilies;
        this.intake = intake;
        this.read = read;
        this.ownGroups = ownGroups;
        this.writeRoster = writeRoster;
        this.requestSync = requestSync;
        this.transactions = transactions;
        this.loop = loop;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param created whether the carrier held nothing under this id before
     */
    record Installed(boolean created, GroupResponse group) {}

    /**
     * Installs it. If a connection leads to it, that stays, and what the carrier holds is brought over again.
     *
     * @return fails with {@link ApiException} 422 with all that is wrong; then nothing has changed
     */
    Uni<Installed> put(GroupAddress address, GroupRequest request) {
        Violations violations = new Violations();
        address.check(violations);
        FreeObjects.check(request.accountStructure(), "account_structure", violations);
        List<Plan> plans = new GivenPlans(address.carrier(), violations).read(request.plans());
        List<GivenSite> sites = new GivenSites(violations).read(request.locations());
        RosterRequest roster = request.roster();
        checkForm(roster, violations);
        // Families name plans: without those, nothing can be said about them.
        violations.check();
        ProgrammedGroup programmed = programmed(address, request, sites, plans);
        List<JsonNode> given = roster == null || roster.families() == null ? List.of() : roster.families();
        return transactions
                .in(
                        address.organizationId(),
                        () -> groups.reserve(
                                        address.organizationId(),
                                        address.carrier().id(),
                                        address.carrierGroupId())
                                .flatMap(found -> put(address, programmed, given, found)))
                .invoke(loop::wake);
    }

    private static void checkForm(@Nullable RosterRequest roster, Violations violations) {
        if (roster == null) {
            return;
        }
        boolean generated = roster.size() != null || roster.seed() != null;
        if (generated && roster.families() != null) {
            violations.add("roster", "Takes size and seed, or families, not both.");
        } else if (roster.families() == null && roster.size() == null) {
            violations.add("roster", "Needs a size, or families.");
        }
    }

    private ProgrammedGroup programmed(
            GroupAddress address, GroupRequest request, @Nullable List<GivenSite> sites, List<Plan> plans) {
        RosterRequest roster = request.roster();
        Map<String, @Nullable Object> structure =
                Objects.requireNonNullElse(request.accountStructure(), Map.<String, @Nullable Object>of());
        if (roster == null) {
            GroupAtCarrier own = ownGroups.of(address.carrier(), address.carrierGroupId());
            return new ProgrammedGroup(
                    Origin.GENERATED, structure, sites, new GroupAtCarrier(plans, own.rosterSize(), own.rosterSeed()));
        }
        int size = roster.size() == null ? 0 : roster.size();
        long seed = roster.seed() == null ? 0 : roster.seed();
        return new ProgrammedGroup(
                roster.families() == null ? Origin.GENERATED : Origin.GIVEN,
                structure,
                sites,
                new GroupAtCarrier(plans, size, seed));
    }

    private Uni<Installed> put(
            GroupAddress address, ProgrammedGroup programmed, List<JsonNode> given, Optional<InstalledGroup> found) {
        UUID organizationId = address.organizationId();
        UUID carrierId = address.carrier().id();
        UUID id = found.map(InstalledGroup::id)
                .orElseGet(() -> groups.idFor(organizationId, carrierId, address.carrierGroupId()));
        Violations violations = new Violations();
        GivenRoster families = intake.read(
                organizationId, new GroupBook(id, carrierId, null, programmed.group()), given, FAMILIES, violations);
        violations.check();
        Instant now = clock.instant();
        return found.map(group -> replace(group, programmed, now))
                .orElseGet(() -> groups.install(organizationId, carrierId, address.carrierGroupId(), programmed, now))
                .call(group -> intake.take(group, families, now))
                .call(group -> writeRoster.next(group, now))
                .invoke(this::goOnWriting)
                .flatMap(read::describe)
                .map(group -> new Installed(found.isEmpty(), group));
    }

    /** The run of a group sync is locked before its group, as everywhere. */
    private Uni<InstalledGroup> replace(InstalledGroup group, ProgrammedGroup programmed, Instant now) {
        UUID connectionId = group.connectionId();
        Uni<Boolean> begun = connectionId == null
                ? Uni.createFrom().item(false)
                : requestSync.of(group.organizationId(), connectionId);
        return begun.chain(() -> groups.lock(group))
                .call(heldFamilies::removeAll)
                .invoke(locked -> groups.replace(locked, programmed, now));
    }

    /** The rest of a large roster is due work; of a group with a connection, that of its group sync. */
    private void goOnWriting(InstalledGroup group) {
        group.goOn(group.unwritten() > 0 && group.connectionId() == null ? time.now() : null);
    }
}
