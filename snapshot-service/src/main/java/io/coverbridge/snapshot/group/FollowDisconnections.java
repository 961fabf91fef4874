package io.coverbridge.snapshot.group;

import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.ConnectionsEnded;
import io.coverbridge.snapshot.books.GroupSynced;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A group was disconnected from a carrier: its connections count as none, and snapshots that have waited for one of them
 * are decided anew. The event names the connections, so that it may come again after a new one was made.
 */
@ApplicationScoped
class FollowDisconnections {

    private static final Logger LOG = Logger.getLogger(FollowDisconnections.class);

    private static final String END = """
            update group_connections
            set disconnected_at = coalesce(disconnected_at, $3)
            where organization_id = $1 and id = any ($2)
            """;

    private final TenantConnections connections;
    private final List<ConnectionsEnded> concerned;
    private final List<GroupSynced> waiting;

    FollowDisconnections(
            TenantConnections connections, @All List<ConnectionsEnded> concerned, @All List<GroupSynced> waiting) {
        this.connections = connections;
        this.concerned = concerned;
        this.waiting = waiting;
    }

    /** What is not completed changes nothing here. */
    Uni<Outcome> apply(ReceivedEvent<DisconnectionStatusChanged> event) {
        if (event.data().status() != DisconnectionStatus.COMPLETED) {
            return Uni.createFrom().item(Outcome.APPLIED);
        }
        UUID organizationId = event.organizationId();
        DisconnectionStatusChanged told = event.data();
        LOG.infof(
                "group disconnected organizationId=%s groupId=%s carrierId=%s connections=%d",
                organizationId,
                told.groupId(),
                told.carrierId(),
                told.endedConnections().size());
        return connections
                .in(organizationId, connection -> end(connection, organizationId, told))
                // Not part of the transaction: an event that comes again may have been cut short before it.
                .chain(() -> one(waiting, each -> each.completed(organizationId, told.groupId(), told.carrierId())))
                .replaceWith(Outcome.APPLIED);
    }

    private Uni<Void> end(SqlConnection connection, UUID organizationId, DisconnectionStatusChanged told) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(
                        organizationId,
                        told.endedConnections().toArray(UUID[]::new),
                        told.modified().atOffset(ZoneOffset.UTC)))
                .chain(() -> one(
                        concerned,
                        each -> each.ended(
                                connection,
                                organizationId,
                                told.groupId(),
                                told.carrierId(),
                                told.endedConnections(),
                                told.effectiveEndDate())));
    }

    private static <T> Uni<Void> one(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(each -> work.apply(each).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
