package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells the other services what a carrier holds for a group: plans, then families in batches, then that this was all. */
@ApplicationScoped
class RosterReports {

    private static final String CAUSE = "carrier";

    /** Most bytes of families in one event, as they are held; one family always fits. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final EventLog log;
    private final Rosters rosters;
    private final HeldFamilies families;

    RosterReports(EventLog log, Rosters rosters, HeldFamilies families) {
        this.log = log;
        this.rosters = rosters;
        this.families = families;
    }

    /**
     * Appends what comes next, and moves the run there; the run is locked by the transaction that is under way.
     *
     * @return whether that was all
     */
    Uni<Boolean> append(GroupSyncRun run, InstalledGroup group, int batchSize, Instant now) {
        return families.after(group, run.position, batchSize).flatMap(next -> {
            List<HeldFamily> held = fitting(next);
            List<EventDraft<?>> drafts = new ArrayList<>();
            if (run.told == 0) {
                List<SyncedPlan> plans = rosters.plans(group.book());
                drafts.add(draft(run, EventType.GROUP_SYNC_PLANS, new GroupSync.Plans(run.named(), plans), now));
            }
            if (!held.isEmpty()) {
                run.tell(held.size(), held.get(held.size() - 1).position());
                drafts.add(draft(run, EventType.GROUP_SYNC_MEMBERS, members(run, held), now));
            }
            boolean over = next.size() < batchSize && held.size() == next.size();
            if (over) {
                drafts.add(draft(
                        run, EventType.GROUP_SYNC_COMPLETED, new GroupSync.Completed(run.named(), run.told, now), now));
            }
            return log.append(drafts).replaceWith(over);
        });
    }

    private static List<HeldFamily> fitting(List<HeldFamily> next) {
        int bytes = 0;
        int many = 0;
        while (many < next.size() && (many == 0 || bytes + next.get(many).size() <= MOST_BYTES)) {
            bytes += next.get(many++).size();
        }
        return next.subList(0, many);
    }

    /** The one place where families as a carrier holds them become what is told of them, with {@link HeldFamily#number()}. */
    private GroupSync.Members members(GroupSyncRun run, List<HeldFamily> held) {
        return new GroupSync.Members(
                run.named(), run.batches, held.stream().map(families::open).toList());
    }

    private static <T> EventDraft<T> draft(GroupSyncRun run, EventType<T> type, T data, Instant now) {
        return new EventDraft<>(
                type, run.groupId, run.connectionId, run.organizationId, run.nextSequence(), now, data, CAUSE, null);
    }
}
