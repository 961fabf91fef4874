package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.GroupSynced;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The end of a run: the books have what the carrier has, and whoever has waited for that goes on. */
@ApplicationScoped
class CompleteSync {

    private static final Logger LOG = Logger.getLogger(CompleteSync.class);

    private final TenantConnections connections;
    private final GroupSyncs syncs;
    private final LeaveFamilies leaveFamilies;
    private final List<GroupSynced> waiting;

    CompleteSync(
            TenantConnections connections,
            GroupSyncs syncs,
            LeaveFamilies leaveFamilies,
            @All List<GroupSynced> waiting) {
        this.connections = connections;
        this.syncs = syncs;
        this.leaveFamilies = leaveFamilies;
        this.waiting = waiting;
    }

    /** What follows is not part of the transaction: an event that comes again may have been cut short before it. */
    Uni<Outcome> apply(ReceivedEvent<GroupSync.Completed> event) {
        UUID organizationId = event.organizationId();
        return leaveFamilies
                .follow(event)
                .chain(() -> connections.in(
                        organizationId,
                        connection -> syncs.lock(
                                        connection, organizationId, event.data().sync())
                                .flatMap(standing -> complete(connection, event, standing))))
                .call(current -> current
                        ? goOn(organizationId, event.data().sync())
                        : Uni.createFrom().voidItem())
                .map(current -> current ? Outcome.APPLIED : Outcome.STALE);
    }

    /** Whether this is still the last that was heard of the connection. */
    private Uni<Boolean> complete(
            SqlConnection connection, ReceivedEvent<GroupSync.Completed> event, Standing standing) {
        GroupSync sync = event.data().sync();
        if (!standing.awaitsNext(event, sync)) {
            return Uni.createFrom().item(event.envelope().sequence() == standing.sequence());
        }
        LOG.infof(
                "group sync completed organizationId=%s groupId=%s connectionId=%s carrierId=%s employees=%d",
                event.organizationId(),
                sync.groupId(),
                sync.connectionId(),
                sync.carrierId(),
                event.data().employees());
        return syncs.complete(connection, event).replaceWith(true);
    }

    private Uni<Void> goOn(UUID organizationId, GroupSync sync) {
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(each -> each.completed(organizationId, sync.groupId(), sync.carrierId())
                        .replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
