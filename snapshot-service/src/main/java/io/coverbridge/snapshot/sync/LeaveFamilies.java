package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.RosterBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.difference.Difference;
import io.coverbridge.snapshot.difference.DifferenceChanges;
import io.coverbridge.snapshot.sync.ReconcileFamilies.Before;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Families of which a run has not told: the carrier does not have them any more. A page of them is one transaction. */
@ApplicationScoped
class LeaveFamilies {

    private static final Logger LOG = Logger.getLogger(LeaveFamilies.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final TenantConnections connections;
    private final GroupSyncs syncs;
    private final ToldFamilies toldFamilies;
    private final RosterBook members;
    private final ReconcileFamilies reconcile;

    LeaveFamilies(
            TenantConnections connections,
            GroupSyncs syncs,
            ToldFamilies toldFamilies,
            RosterBook members,
            ReconcileFamilies reconcile) {
        this.connections = connections;
        this.syncs = syncs;
        this.toldFamilies = toldFamilies;
        this.members = members;
        this.reconcile = reconcile;
    }

    /** Lets them go, unless the run is over, or fewer families have arrived than it says that it told. */
    Uni<Void> follow(ReceivedEvent<GroupSync.Completed> event) {
        return page(event, FIRST);
    }

    private Uni<Void> page(ReceivedEvent<GroupSync.Completed> event, UUID last) {
        return connections
                .in(event.organizationId(), connection -> page(connection, event, last))
                .flatMap(next -> next.isPresent()
                        ? page(event, next.get())
                        : Uni.createFrom().voidItem());
    }

    /** The last employee of a full page; empty if there are no more. */
    private Uni<Optional<UUID>> page(SqlConnection connection, ReceivedEvent<GroupSync.Completed> event, UUID last) {
        UUID organizationId = event.organizationId();
        GroupSync sync = event.data().sync();
        return Statements.firstFailure(Uni.combine()
                .all()
                .unis(
                        syncs.lock(connection, organizationId, sync),
                        members.lockGroup(connection, sync.groupId()),
                        toldFamilies.count(connection, organizationId, sync),
                        toldFamilies.untold(connection, organizationId, sync, last))
                .collectFailures()
                .withUni((standing, alone, told, untold) ->
                        standing.awaitsNext(event, sync) && isWhole(event, told) && !untold.isEmpty()
                                ? leave(connection, organizationId, sync, standing, untold)
                                : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<UUID>> leave(
            SqlConnection connection,
            UUID organizationId,
            GroupSync sync,
            Standing standing,
            Map<UUID, @Nullable Integer> untold) {
        List<UUID> all = List.copyOf(untold.keySet());
        Uni<Before> read = Statements.firstFailure(Uni.combine()
                .all()
                .unis(
                        members.lock(connection, organizationId, all),
                        reconcile.before(connection, organizationId, sync, all))
                .collectFailures()
                .with((locked, before) -> before));
        return read.flatMap(before -> {
                    List<UUID> gone = all.stream()
                            .filter(id -> !before.state(id).isAheadOf(untold.get(id), standing.began()))
                            .toList();
                    log(organizationId, sync, all.size(), gone.size());
                    return write(connection, organizationId, sync, before, gone);
                })
                .replaceWith(all.size() < ToldFamilies.PAGE ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    private Uni<Void> write(
            SqlConnection connection, UUID organizationId, GroupSync sync, Before before, List<UUID> gone) {
        DifferenceChanges changes = reconcile.changes();
        for (UUID employee : gone) {
            Difference.Place place = new Difference.Place(organizationId, sync.groupId(), sync.carrierId(), employee);
            reconcile.compare(place, before, List.of(), null, changes);
        }
        return Statements.together(List.of(
                reconcile.leave(connection, organizationId, sync, gone),
                reconcile.write(connection, organizationId, changes)));
    }

    /** A batch that was put aside must not look like families that have gone. */
    private static boolean isWhole(ReceivedEvent<GroupSync.Completed> event, long told) {
        boolean whole = told == event.data().employees();
        if (!whole) {
            GroupSync sync = event.data().sync();
            LOG.warnf(
                    "families that were not told are kept, because some of the told ones are missing organizationId=%s"
                            + " groupId=%s connectionId=%s carrierId=%s told=%d arrived=%d",
                    event.organizationId(),
                    sync.groupId(),
                    sync.connectionId(),
                    sync.carrierId(),
                    event.data().employees(),
                    told);
        }
        return whole;
    }

    private static void log(UUID organizationId, GroupSync sync, int untold, int gone) {
        LOG.infof(
                "families not told any more organizationId=%s groupId=%s connectionId=%s carrierId=%s untold=%d gone=%d",
                organizationId, sync.groupId(), sync.connectionId(), sync.carrierId(), untold, gone);
    }
}
