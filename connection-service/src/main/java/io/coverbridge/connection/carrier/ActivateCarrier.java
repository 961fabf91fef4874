package io.coverbridge.connection.carrier;

import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * An organization activates a carrier. To ask twice is no fault: the second answer is the first record, with the newer
 * estimate.
 */
@ApplicationScoped
class ActivateCarrier {

    private final TenantTransactions transactions;
    private final Carriers carriers;
    private final Activations activations;
    private final Clock clock;

    ActivateCarrier(TenantTransactions transactions, Carriers carriers, Activations activations, Clock clock) {
        this.transactions = transactions;
        this.carriers = carriers;
        this.activations = activations;
        this.clock = clock;
    }

    Uni<OrganizationCarrier> activate(UUID organizationId, UUID carrierId, int estimatedVolume) {
        return transactions.in(
                organizationId,
                () -> carriers.get(carrierId)
                        .chain(carrier -> activations.find(organizationId, carrierId))
                        .chain(known -> known == null
                                ? activations.persist(activation(organizationId, carrierId, estimatedVolume))
                                : Uni.createFrom().item(estimated(known, estimatedVolume))));
    }

    private OrganizationCarrier activation(UUID organizationId, UUID carrierId, int estimatedVolume) {
        return new OrganizationCarrier(
                Ids.next(), Ids.random(), organizationId, carrierId, estimatedVolume, clock.instant());
    }

    private OrganizationCarrier estimated(OrganizationCarrier known, int estimatedVolume) {
        if (known.estimatedVolume != estimatedVolume) {
            known.estimate(estimatedVolume, Ids.random(), clock.instant());
        }
        return known;
    }
}
