package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which carriers a group is connected to, and the end of that; in the transaction that is under way. */
@ApplicationScoped
public class ConnectedCarriers {

    private static final String NOT_OVER =
            "organizationId = ?1 and groupId = ?2 and carrierId = ?3 and disconnectedAt is null";

    private final GroupConnections connections;

    ConnectedCarriers(GroupConnections connections) {
        this.connections = connections;
    }

    /** Whether a completed connection leads from the group to the carrier. */
    public Uni<Boolean> isConnected(UUID organizationId, UUID groupId, UUID carrierId) {
        return connections
                .count(NOT_OVER + " and status = ?4", organizationId, groupId, carrierId, ConnectionStatus.COMPLETED)
                .map(found -> found > 0);
    }

    /**
     * Ends every connection of the group to the carrier, also those that are under way: their carrier group ids are free.
     *
     * @return the connections that are over
     */
    public Uni<List<UUID>> disconnect(UUID organizationId, UUID groupId, UUID carrierId, Instant now) {
        return connections
                .find(NOT_OVER + " order by id", organizationId, groupId, carrierId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, DisconnectionStatusChanged.MAX_CONNECTIONS)
                .list()
                .invoke(found -> found.forEach(connection -> connection.disconnect(now)))
                .map(found -> found.stream().map(GroupConnection::id).toList());
    }
}
