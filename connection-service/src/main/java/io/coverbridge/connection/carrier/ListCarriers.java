package io.coverbridge.connection.carrier;

import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the directory as one organization sees it. */
@ApplicationScoped
class ListCarriers {

    private final TenantTransactions transactions;
    private final Carriers carriers;
    private final Activations activations;

    ListCarriers(TenantTransactions transactions, Carriers carriers, Activations activations) {
        this.transactions = transactions;
        this.carriers = carriers;
        this.activations = activations;
    }

    Uni<List<CarrierResponse>> list(UUID organizationId, CarrierQuery query) {
        return transactions.in(
                organizationId,
                () -> activations
                        .allActive(organizationId)
                        .flatMap(all -> activations
                                .carrierIds(organizationId)
                                .flatMap(active ->
                                        carriers.all().map(rows -> filter(rows, organizationId, query, all, active)))));
    }

    Uni<CarrierResponse> one(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId,
                () -> carriers.get(id)
                        .flatMap(carrier -> activations
                                .isActive(organizationId, id)
                                .map(active -> CarrierResponse.of(carrier, active))));
    }

    private static List<CarrierResponse> filter(
            List<Carrier> rows, UUID organizationId, CarrierQuery query, boolean all, Set<UUID> active) {
        return rows.stream()
                .filter(query.predicate(organizationId, id -> all || active.contains(id)))
                .map(carrier -> CarrierResponse.of(carrier, all || active.contains(carrier.id)))
                .toList();
    }
}
