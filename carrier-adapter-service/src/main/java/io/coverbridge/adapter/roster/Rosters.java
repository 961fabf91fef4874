package io.coverbridge.adapter.roster;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public List<SyncedPlan> plans(Installation installation) {
        Map<String, UUID> ids = preparedGroups
                .find(installation.groupId(), installation.carrierId())
                .map(PreparedGroup::planIds)
                .orElse(Map.of());
        return installation.group().plans().stream()
                .map(plan ->
                        synced(plan, ids.getOrDefault(plan.name(), RosterIds.plan(installation.id(), plan.name()))))
                .toList();
    }

    /** The families from one place in the roster to another, the second not included. */
    public List<Family> families(Installation installation, int from, int to) {
        return preparedGroups
                .find(installation.groupId(), installation.carrierId())
                .map(prepared -> prepared.families().subList(from, to))
                .orElseGet(() -> invented(installation, from, to));
    }

    private List<Family> invented(Installation installation, int from, int to) {
        Integer volumeStep =
                directory.get(installation.carrierId()).described().rules().volumeStep();
        return IntStream.range(from, to)
                .mapToObj(index -> Roster.family(installation.group(), installation.id(), volumeStep, index))
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
                null,
                plan.eligibleMemberTypes(),
                plan.terminationPolicy(),
                new LinkedHashMap<>(plan.details()));
    }
}
