package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
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

    private final EventLog log;
    private final Rosters rosters;

    RosterReports(EventLog log, Rosters rosters) {
        this.log = log;
        this.rosters = rosters;
    }

    /**
     * Appends what comes next, and moves the run there; the run is locked by the transaction that is under way.
     *
     * @return whether that was all
     */
    Uni<Boolean> append(GroupSyncRun run, Installation installation, int batchSize, Instant now) {
        List<EventDraft<?>> drafts = new ArrayList<>();
        if (run.told == 0) {
            drafts.add(draft(
                    run,
                    EventType.GROUP_SYNC_PLANS,
                    new GroupSync.Plans(run.named(), rosters.plans(installation)),
                    now));
        }
        int size = installation.group().rosterSize();
        if (run.told < size) {
            List<Family> families = rosters.families(installation, run.told, Math.min(size, run.told + batchSize));
            run.tell(families.size());
            drafts.add(draft(
                    run, EventType.GROUP_SYNC_MEMBERS, new GroupSync.Members(run.named(), run.batches, families), now));
        }
        boolean over = run.told >= size;
        if (over) {
            drafts.add(draft(
                    run, EventType.GROUP_SYNC_COMPLETED, new GroupSync.Completed(run.named(), run.told, now), now));
        }
        return log.append(drafts).replaceWith(over);
    }

    private static <T> EventDraft<T> draft(GroupSyncRun run, EventType<T> type, T data, Instant now) {
        return new EventDraft<>(
                type, run.groupId, run.connectionId, run.organizationId, run.nextSequence(), now, data, CAUSE, null);
    }
}
