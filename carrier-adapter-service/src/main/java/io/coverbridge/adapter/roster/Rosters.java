package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.adapter.installed.GivenSite;
import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.events.SyncedLocation;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.IndividualType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** What carriers hold for installed groups: prepared where it was, invented elsewhere. */
@ApplicationScoped
public class Rosters {

    private final PreparedGroups preparedGroups;
    private final CarrierDirectory directory;

    Rosters(PreparedGroups preparedGroups, CarrierDirectory directory) {
        this.preparedGroups = preparedGroups;
        this.directory = directory;
    }

    /** The installation as it is to be kept: of a prepared group, with as many people as were prepared. */
    public Installation complete(Installation installation) {
        GroupAtCarrier group = installation.group();
        return preparedGroups
                .find(installation.groupId(), installation.carrierId())
                .map(prepared ->
                        new GroupAtCarrier(group.plans(), prepared.families().size(), group.rosterSeed()))
                .map(installation::with)
                .orElse(installation);
    }

    /** Every plan that the group has. */
    public List<SyncedPlan> plans(GroupBook book) {
        Map<String, UUID> ids = prepared(book).map(PreparedGroup::planIds).orElse(Map.of());
        return book.group().plans().stream()
                .map(plan -> synced(plan, ids.getOrDefault(plan.name(), RosterIds.plan(book.id(), plan.name()))))
                .toList();
    }

    /** Every site of the employer: those that were given, or invented ones. */
    public List<SyncedLocation> locations(InstalledGroup group) {
        List<GivenSite> given = group.sites();
        return given == null
                ? Sites.of(group.book())
                : given.stream()
                        .map(site -> new SyncedLocation(
                                Sites.id(group.id(), site.displayName()), site.displayName(), site.address()))
                        .toList();
    }

    /** The families from one place in the roster to another, the second not included. */
    public List<Family> families(GroupBook book, int from, int to) {
        return prepared(book)
                .map(prepared -> prepared.families().subList(from, to))
                .orElseGet(() -> invented(book, from, to));
    }

    /**
     * The place in the roster, from one on, of the family whose employee has an id; empty if there is none. Counts ids, not
     * people: about a microsecond for each place.
     */
    public OptionalInt placeOf(GroupBook book, UUID employeeId, int from) {
        return prepared(book)
                .map(prepared -> IntStream.range(from, prepared.families().size())
                        .filter(place -> prepared.families().get(place).members().stream()
                                .anyMatch(member -> member.id().equals(employeeId)
                                        && member.individualType() == IndividualType.EMPLOYEE))
                        .findFirst())
                .orElseGet(() -> IntStream.range(from, book.group().rosterSize())
                        .filter(place -> employeeId.equals(Roster.employeeId(book.group(), book.id(), place)))
                        .findFirst());
    }

    private Optional<PreparedGroup> prepared(GroupBook book) {
        return Optional.ofNullable(book.groupId()).flatMap(group -> preparedGroups.find(group, book.carrierId()));
    }

    private List<Family> invented(GroupBook book, int from, int to) {
        Integer volumeStep = directory.get(book.carrierId()).described().rules().volumeStep();
        return IntStream.range(from, to)
                .mapToObj(index -> Roster.family(book.group(), book.id(), volumeStep, index))
                .toList();
    }

    private static SyncedPlan synced(Plan plan, UUID id) {
        return new SyncedPlan(
                id,
                plan.line(),
                plan.name(),
                plan.code(),
                plan.planType(),
                plan.effectiveStartDate(),
                plan.effectiveEndDate(),
                plan.eligibleMemberTypes(),
                plan.terminationPolicy(),
                new LinkedHashMap<>(plan.details()));
    }
}
