package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.groupconnection.ConnectedCarriers;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a group may be disconnected from a carrier, in the transaction that is under way. */
@ApplicationScoped
class DisconnectionRules {

    private final ConnectedCarriers connectedCarriers;

    DisconnectionRules(ConnectedCarriers connectedCarriers) {
        this.connectedCarriers = connectedCarriers;
    }

    /** Fails with {@link ApiException} 403 for a protected group, 422 for one that is not connected to the carrier. */
    Uni<Void> require(UUID organizationId, Group group, UUID carrierId) {
        if (group.isProtected()) {
            throw ApiException.bareForbidden(
                    "Group " + group.id() + " is protected from being disconnected; an operator may lift that");
        }
        return connectedCarriers
                .isConnected(organizationId, group.id(), carrierId)
                .invoke(connected -> {
                    if (!connected) {
                        throw ApiException.invalid(
                                "carrier_id",
                                "Group " + group.id() + " is not connected to carrier " + carrierId + ".");
                    }
                })
                .replaceWithVoid();
    }
}
