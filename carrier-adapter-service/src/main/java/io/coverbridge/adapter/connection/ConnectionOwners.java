package io.coverbridge.adapter.connection;

import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose connections are whose, for callers that may work in every organization. */
@ApplicationScoped
public class ConnectionOwners {

    private static final String MODEL = "GroupConnection";

    private final ConnectionRequests connections;

    ConnectionOwners(ConnectionRequests connections) {
        this.connections = connections;
    }

    /** The organization; fails with {@link ApiException} 404 for an unknown connection. */
    public Uni<UUID> of(UUID connectionId) {
        return connections
                .organizationOf(connectionId)
                .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, connectionId)));
    }
}
