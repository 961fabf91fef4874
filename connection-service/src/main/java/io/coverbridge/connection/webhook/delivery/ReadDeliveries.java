package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.delivery.DeliveryQuery.Filter;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the deliveries of a subscription. */
@ApplicationScoped
class ReadDeliveries {

    private final TenantConnections connections;
    private final Deliveries deliveries;

    ReadDeliveries(TenantConnections connections, Deliveries deliveries) {
        this.connections = connections;
        this.deliveries = deliveries;
    }

    Uni<DeliveryResponse> one(UUID organizationId, UUID subscriptionId, UUID id) {
        return connections.in(
                organizationId,
                connection -> deliveries
                        .statusOf(connection, organizationId, subscriptionId)
                        .chain(() -> deliveries.get(connection, organizationId, subscriptionId, id)));
    }

    Uni<Page<DeliveryResponse>> page(UUID organizationId, UUID subscriptionId, Filter filter, Slice slice) {
        return connections.in(
                organizationId,
                connection -> deliveries
                        .statusOf(connection, organizationId, subscriptionId)
                        .chain(() -> deliveries.page(connection, organizationId, subscriptionId, filter, slice)));
    }
}
