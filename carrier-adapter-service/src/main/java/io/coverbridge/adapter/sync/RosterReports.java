package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the other services what a carrier holds for a group: plans, then families in batches, then that this was all. */
@ApplicationScoped
class RosterReports {

    private static final String CAUSE = "carrier";

    /** Most bytes of families in one event, as they are held; one family always fits. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final EventLog log;
    private final Rosters rosters;
    private final HeldFamilies families;
    private final SettledFamilies settledFamilies;

    RosterReports(EventLog log, Rosters rosters, HeldFamilies families, SettledFamilies settledFamilies) {
        this.log = log;
        this.rosters = rosters;
        this.families = families;
        this.settledFamilies = settledFamilies;
    }

    /**
     * Appends what comes next, and moves the run there; the run is locked by the transaction that is under way.
     *
     * @return whether that was all
     */
    Uni<Boolean> append(GroupSyncRun run, InstalledGroup group, int batchSize, Instant now) {
        return families.employeesAfter(group, run.position, batchSize)
                .flatMap(employees -> settled(run, group, employees, employees.size() < batchSize)
                        .flatMap(settled -> families.after(group, run.position, batchSize)
                                .flatMap(next -> append(run, group, next, settled, batchSize, now))));
    }

    private Uni<Boolean> append(
            GroupSyncRun run,
            InstalledGroup group,
            List<HeldFamily> next,
            List<GroupSync.Settled> settled,
            int batchSize,
            Instant now) {
        List<HeldFamily> held = fitting(next);
        List<EventDraft<?>> drafts = new ArrayList<>();
        if (run.told == 0) {
            List<SyncedPlan> plans = rosters.plans(group.book());
            drafts.add(draft(
                    run,
                    EventType.GROUP_SYNC_PLANS,
                    new GroupSync.Plans(run.named(), plans, group.accountStructure(), rosters.locations(group)),
                    now));
        }
        if (!held.isEmpty() || !settled.isEmpty()) {
            run.tell(
                    held.size(),
                    held.isEmpty() ? run.position : held.get(held.size() - 1).position());
            List<Family> told = held.stream().map(families::open).toList();
            drafts.add(draft(
                    run,
                    EventType.GROUP_SYNC_MEMBERS,
                    new GroupSync.Members(run.named(), run.batches, told, settled),
                    now));
        }
        boolean over = next.size() < batchSize && held.size() == next.size();
        if (over) {
            drafts.add(draft(
                    run, EventType.GROUP_SYNC_COMPLETED, new GroupSync.Completed(run.named(), run.told, now), now));
        }
        return log.append(drafts).replaceWith(over);
    }

    /** With the last batch also of those whom the carrier does not hold any more. */
    private Uni<List<GroupSync.Settled>> settled(
            GroupSyncRun run, InstalledGroup group, List<UUID> employees, boolean last) {
        Uni<List<GroupSync.Settled>> told =
                employees.isEmpty() ? Uni.createFrom().item(List.of()) : settledFamilies.of(group, employees);
        return last
                ? told.flatMap(some -> settledFamilies
                        .ofOthers(group, run.groupId)
                        .map(others -> Stream.concat(some.stream(), others.stream())
                                .limit(GroupSync.Members.MAX_SETTLED)
                                .toList()))
                : told;
    }

    private static List<HeldFamily> fitting(List<HeldFamily> next) {
        int bytes = 0;
        int many = 0;
        while (many < next.size() && (many == 0 || bytes + next.get(many).size() <= MOST_BYTES)) {
            bytes += next.get(many++).size();
        }
        return next.subList(0, many);
    }

    private static <T> EventDraft<T> draft(GroupSyncRun run, EventType<T> type, T data, Instant now) {
        return new EventDraft<>(
                type, run.groupId, run.connectionId, run.organizationId, run.nextSequence(), now, data, CAUSE, null);
    }
}
