package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.events.TraceContext;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Installs a group at its carrier; from then on it is due work to bring over what the carrier holds for it. */
@ApplicationScoped
public class InstallGroup {

    private final InstalledGroups installedGroups;
    private final GroupSyncRuns runs;
    private final Rosters rosters;
    private final WorkTime time;

    InstallGroup(InstalledGroups installedGroups, GroupSyncRuns runs, Rosters rosters, WorkTime time) {
        this.installedGroups = installedGroups;
        this.runs = runs;
        this.rosters = rosters;
        this.time = time;
    }

    /** Installs it, in the transaction that completes its connection. */
    public Uni<Void> install(Installation installation, Instant now) {
        Installation complete = rosters.complete(installation);
        return installedGroups.install(complete, now).flatMap(installed -> begin(complete, now));
    }

    /** Takes out what was installed for a connection, if anything was, and stops the bringing over. */
    public Uni<Void> remove(UUID organizationId, UUID connectionId, Instant now) {
        return installedGroups
                .remove(organizationId, connectionId)
                .flatMap(removed -> runs.locked(organizationId, connectionId)
                        .invoke(run -> run.ifPresent(begun -> begun.rest(null, now)))
                        .replaceWithVoid());
    }

    /** A connection is over: what it led to stays at its carrier, and nothing is brought over any more. */
    public Uni<Void> release(UUID organizationId, UUID connectionId, Instant now) {
        return installedGroups
                .release(organizationId, connectionId)
                .flatMap(released -> runs.locked(organizationId, connectionId)
                        .invoke(run -> run.ifPresent(begun -> begun.rest(null, now)))
                        .replaceWithVoid());
    }

    /** Takes a group out of its carrier's books, and stops the bringing over if a connection leads to it. */
    public Uni<Void> takeOut(InstalledGroup group, Instant now) {
        UUID connectionId = group.connectionId();
        Uni<Void> stopped = connectionId == null
                ? Uni.createFrom().voidItem()
                : runs.locked(group.organizationId(), connectionId)
                        .invoke(run -> run.ifPresent(begun -> begun.rest(null, now)))
                        .replaceWithVoid();
        return stopped.chain(() -> installedGroups.takeOut(group));
    }

    private Uni<Void> begin(Installation installation, Instant now) {
        return runs.locked(installation.organizationId(), installation.connectionId())
                .flatMap(earlier -> {
                    if (earlier.isPresent()) {
                        earlier.get().begin(Ids.next(), TraceContext.current(), time.now(), now);
                        return Uni.createFrom().voidItem();
                    }
                    return runs.persist(
                                    new GroupSyncRun(installation, Ids.next(), TraceContext.current(), time.now(), now))
                            .replaceWithVoid();
                });
    }
}
