package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Which organization's connection a caller may work on. */
@RequestScoped
class ConnectionsInView {

    static final String MODEL = "GroupConnection";

    private final ConnectionRequests connections;
    private final SecurityIdentity identity;
    private final Caller caller;

    ConnectionsInView(ConnectionRequests connections, SecurityIdentity identity, Caller caller) {
        this.connections = connections;
        this.identity = identity;
        this.caller = caller;
    }

    /**
     * The organization to work in: a platform's own, for operators and emulators the one that the connection belongs to.
     * Fails with 404 if such a caller names an unknown connection.
     */
    Uni<UUID> organizationFor(String connectionId) {
        UUID id = PathId.parse(MODEL, connectionId);
        if (identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.EMULATOR)) {
            return connections
                    .organizationOf(id)
                    .map(found -> found.orElseThrow(() -> ApiException.notFound(MODEL, id)));
        }
        return Uni.createFrom().item(caller.organizationId());
    }
}
