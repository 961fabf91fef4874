package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.events.TraceContext;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the next batch of what a carrier holds, one batch per transaction: memory stays flat however large the group is,
 * and after a restart it goes on where it was.
 */
@ApplicationScoped
class TellRoster {

    private final GroupSyncRuns runs;
    private final InstalledGroups installedGroups;
    private final RosterReports reports;
    private final WriteRoster writeRoster;
    private final TenantTransactions transactions;
    private final RosterConfig config;
    private final WorkTime time;
    private final Clock clock;
    private final Tracer tracer;

    TellRoster(
            GroupSyncRuns runs,
            InstalledGroups installedGroups,
            RosterReports reports,
            WriteRoster writeRoster,
            TenantTransactions transactions,
            RosterConfig config,
            WorkTime time,
            Clock clock,
            Tracer tracer) {
        this.runs = runs;
        this.installedGroups = installedGroups;
        this.reports = reports;
        this.writeRoster = writeRoster;
        this.transactions = transactions;
        this.config = config;
        this.time = time;
        this.clock = clock;
        this.tracer = tracer;
        if (config.batchSize() < 1 || config.batchSize() > GroupSync.Members.MAX_FAMILIES) {
            throw new IllegalArgumentException(
                    "coverbridge.roster.batch-size is not between 1 and " + GroupSync.Members.MAX_FAMILIES);
        }
    }

    /** Tells it within the trace of the connection. Does nothing if the run has moved on since the claim. */
    // The scope ends with the work, not with this method.
    @SuppressWarnings("MustBeClosedChecker")
    Uni<Void> next(DueGroupSync due) {
        Span span = tracer.spanBuilder("group sync")
                .setParent(TraceContext.continuing(due.traceparent()))
                .startSpan();
        Scope scope = span.makeCurrent();
        return transactions
                .in(
                        due.organizationId(),
                        () -> runs.locked(due.organizationId(), due.connectionId())
                                .flatMap(run -> run.filter(found -> found.awaits(due))
                                        .map(this::tell)
                                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .onTermination()
                .invoke(() -> {
                    scope.close();
                    span.end();
                });
    }

    private Uni<Void> tell(GroupSyncRun run) {
        return installedGroups.ofLocked(run.organizationId, run.connectionId).flatMap(group -> tell(run, group));
    }

    private Uni<Void> tell(GroupSyncRun run, Optional<InstalledGroup> found) {
        Instant now = clock.instant();
        if (found.isEmpty()) {
            run.rest(null, now);
            return Uni.createFrom().voidItem();
        }
        InstalledGroup group = found.get();
        if (group.unwritten() > 0) {
            return writeRoster.next(group, now).invoke(written -> run.goOn(time.now(), now));
        }
        if (run.resting) {
            run.begin(Ids.next(), null, time.now(), now);
        }
        return reports.append(run, group, config.batchSize(), now)
                .invoke(over -> goOn(run, over, now))
                .replaceWithVoid();
    }

    private void goOn(GroupSyncRun run, boolean over, Instant now) {
        Duration interval = config.syncInterval();
        if (over) {
            run.rest(interval.isZero() ? null : time.now().plus(interval), now);
        } else {
            run.goOn(time.now(), now);
        }
    }
}
