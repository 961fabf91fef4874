package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.carrier.Activations;
import io.coverbridge.connection.carrier.Carrier;
import io.coverbridge.connection.carrier.Carriers;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether an organization may ask this carrier for that group. */
@ApplicationScoped
class CarrierChoice {

    private final Carriers carriers;
    private final Activations activations;

    CarrierChoice(Carriers carriers, Activations activations) {
        this.carriers = carriers;
        this.activations = activations;
    }

    /**
     * Ends empty if the choice stands.
     *
     * @param path where the carrier group id stands in the body
     * @throws ApiException 404 for an unknown carrier, 422 for one that is not activated or whose ids look different
     */
    Uni<Void> check(UUID organizationId, UUID carrierId, String carrierGroupId, String path) {
        return carriers.get(carrierId)
                .invoke(carrier -> requireFormat(carrier, carrierGroupId, path))
                .chain(carrier -> activations.isActive(organizationId, carrierId))
                .invoke(active -> requireActive(active, carrierId))
                .replaceWithVoid();
    }

    private static void requireActive(boolean active, UUID carrierId) {
        if (!active) {
            throw ApiException.invalid(
                    "carrier_id",
                    "Carrier " + carrierId
                            + " is not activated for this organization; POST /api/v1/carriers/request activates it.");
        }
    }

    private static void requireFormat(Carrier carrier, String carrierGroupId, String path) {
        if (!carrier.accepts(carrierGroupId)) {
            throw ApiException.invalid(
                    path,
                    "carrier_group_id " + carrierGroupId + " does not match the format required by "
                            + carrier.displayName() + ": "
                            + carrier.groupIdFormat().description());
        }
    }
}
