package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.events.TraceContext;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Somebody wants to know what a carrier holds for a group now. */
@ApplicationScoped
public class RequestSync {

    private final GroupSyncRuns runs;
    private final WorkTime time;
    private final Clock clock;

    RequestSync(GroupSyncRuns runs, WorkTime time, Clock clock) {
        this.runs = runs;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Begins a new run, in the transaction that is under way; one that is under way begins anew.
     *
     * @return whether there is anything to bring over for this connection
     */
    public Uni<Boolean> of(UUID organizationId, UUID connectionId) {
        return runs.locked(organizationId, connectionId)
                .invoke(found -> found.ifPresent(
                        run -> run.begin(Ids.next(), TraceContext.current(), time.now(), clock.instant())))
                .map(found -> found.isPresent());
    }
}
