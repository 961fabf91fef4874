package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The connections that carriers were asked for. */
@ApplicationScoped
public class ConnectionRequests implements PanacheRepositoryBase<ConnectionRequest, UUID> {

    private static final String ORGANIZATION = "select organization_id from connection_requests where id = $1";

    private static final String ORGANIZATION_OF_GROUP =
            "select organization_id from connection_requests where group_id = $1 order by id limit 1";

    private static final String NOT_OVER =
            "organizationId = ?1 and groupId = ?2 and carrierId = ?3 and not disconnected order by id";

    private final Pool system;

    ConnectionRequests(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** One connection of an organization. */
    public Uni<Optional<ConnectionRequest>> of(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .<ConnectionRequest>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    public Uni<Optional<ConnectionRequest>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<ConnectionRequest>firstResult()
                .map(Optional::ofNullable);
    }

    /** Completed connections of an organization after an id, in the order of their ids. */
    public Uni<List<ConnectionView>> completedAfter(UUID organizationId, UUID after, int most) {
        return find(
                        "organizationId = ?1 and status = ?2 and id > ?3 and not disconnected order by id",
                        organizationId,
                        ConnectionStatus.COMPLETED,
                        after)
                .page(Page.ofSize(most))
                .list()
                .map(found -> found.stream().map(ConnectionRequest::view).toList());
    }

    /** Connections of a group to a carrier that no disconnection has ended. */
    public Uni<List<UUID>> notOver(UUID organizationId, UUID groupId, UUID carrierId) {
        return find(NOT_OVER, organizationId, groupId, carrierId)
                .page(Page.ofSize(DisconnectionStatusChanged.MAX_CONNECTIONS))
                .list()
                .map(found -> found.stream().map(request -> request.id).toList());
    }

    /** Whether one of them is completed. */
    public Uni<Boolean> isConnected(UUID organizationId, UUID groupId, UUID carrierId) {
        return count(
                        "organizationId = ?1 and groupId = ?2 and carrierId = ?3 and not disconnected and status = ?4",
                        organizationId,
                        groupId,
                        carrierId,
                        ConnectionStatus.COMPLETED)
                .map(found -> found > 0);
    }

    /** Whose group it is, as far as a connection was asked for. */
    public Uni<Optional<UUID>> organizationOfGroup(UUID groupId) {
        return system.preparedQuery(ORGANIZATION_OF_GROUP)
                .execute(Tuple.of(groupId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID(0)));
    }

    /** Whose connection it is, for callers that may work in every organization. */
    public Uni<Optional<UUID>> organizationOf(UUID id) {
        return system.preparedQuery(ORGANIZATION)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID(0)));
    }
}
