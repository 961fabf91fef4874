package io.coverbridge.connection.carrier;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which organization may use which carrier. */
@ApplicationScoped
public class Activations implements PanacheRepositoryBase<OrganizationCarrier, UUID> {

    private static final String ALL_CARRIERS = "select all_carriers from organizations where id = ?1";

    private static final String IS_ACTIVE = """
            select exists (select from organizations where id = ?1 and all_carriers)
                or exists (select from organization_carriers where organization_id = ?1 and carrier_id = ?2)
            """;

    /** Whether {@code organizationId} has activated the carrier, or need not. */
    public Uni<Boolean> isActive(UUID organizationId, UUID carrierId) {
        return Panache.getSession()
                .flatMap(session -> session.<Boolean>createNativeQuery(IS_ACTIVE)
                        .setParameter(1, organizationId)
                        .setParameter(2, carrierId)
                        .getSingleResult());
    }

    /** Whether every carrier counts as activated for the organization. */
    Uni<Boolean> allActive(UUID organizationId) {
        return Panache.getSession()
                .flatMap(session -> session.<Boolean>createNativeQuery(ALL_CARRIERS)
                        .setParameter(1, organizationId)
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }

    Uni<Set<UUID>> carrierIds(UUID organizationId) {
        return list("organizationId", organizationId)
                .map(rows -> rows.stream().map(row -> row.carrierId).collect(Collectors.toUnmodifiableSet()));
    }

    Uni<@Nullable OrganizationCarrier> find(UUID organizationId, UUID carrierId) {
        return find("organizationId = ?1 and carrierId = ?2", organizationId, carrierId)
                .firstResult();
    }
}
