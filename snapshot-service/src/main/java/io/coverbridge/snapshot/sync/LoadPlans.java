package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The plans of a group at a carrier, with which each run begins. */
@ApplicationScoped
class LoadPlans {

    private static final Logger LOG = Logger.getLogger(LoadPlans.class);

    private final KnownGroups groups;
    private final TenantConnections connections;
    private final GroupSyncs syncs;
    private final GroupPlans plans;
    private final GroupStructure structure;
    private final long waitNanos;

    LoadPlans(
            KnownGroups groups,
            TenantConnections connections,
            GroupSyncs syncs,
            GroupPlans plans,
            GroupStructure structure,
            SyncConfig config) {
        this.groups = groups;
        this.connections = connections;
        this.syncs = syncs;
        this.plans = plans;
        this.structure = structure;
        this.waitNanos = config.groupWait().toNanos();
    }

    Uni<Outcome> apply(ReceivedEvent<GroupSync.Plans> event) {
        UUID organizationId = event.organizationId();
        GroupSync sync = event.data().sync();
        return group(organizationId, sync.groupId(), System.nanoTime())
                .chain(() -> connections.in(
                        organizationId,
                        connection -> syncs.begin(connection, organizationId, sync)
                                .flatMap(standing -> standing.awaits(event, sync)
                                        ? load(connection, event).replaceWith(Outcome.APPLIED)
                                        : Uni.createFrom().item(Outcome.STALE))));
    }

    private Uni<Void> load(SqlConnection connection, ReceivedEvent<GroupSync.Plans> event) {
        GroupSync sync = event.data().sync();
        LOG.infof(
                "plans loaded organizationId=%s groupId=%s connectionId=%s carrierId=%s plans=%d",
                event.organizationId(),
                sync.groupId(),
                sync.connectionId(),
                sync.carrierId(),
                event.data().plans().size());
        return plans.load(connection, event.organizationId(), sync, event.data().plans())
                .chain(() -> structure.load(connection, event.organizationId(), event.data()))
                .chain(() -> syncs.open(connection, event));
    }

    private Uni<Void> group(UUID organizationId, UUID groupId, long begun) {
        return groups.await(organizationId, groupId).flatMap(created -> {
            if (created.isPresent()) {
                return Uni.createFrom().voidItem();
            }
            return System.nanoTime() - begun < waitNanos
                    ? group(organizationId, groupId, begun)
                    : Uni.createFrom().failure(new RejectedEventException("unknown group " + groupId));
        });
    }
}
