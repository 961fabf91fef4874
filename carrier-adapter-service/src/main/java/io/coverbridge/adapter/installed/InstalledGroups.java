package io.coverbridge.adapter.installed;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The groups that carriers hold. */
@ApplicationScoped
public class InstalledGroups implements PanacheRepositoryBase<InstalledGroup, UUID> {

    /**
     * Installs a group, in the transaction that completes its connection. A group that was installed by program under the same
     * carrier group id is the one that the connection leads to, whatever the carrier would have installed by itself.
     */
    public Uni<Void> install(Installation installation, Instant now) {
        return under(installation.organizationId(), installation.carrierId(), installation.carrierGroupId())
                .flatMap(found -> {
                    if (found.filter(group -> group.prepared && group.connectionId == null)
                            .isPresent()) {
                        found.get().attach(installation);
                        return Uni.createFrom().voidItem();
                    }
                    return persist(new InstalledGroup(installation, now)).replaceWithVoid();
                });
    }

    /** Takes out what a connection led to, if there was anything; what was installed by program stays at its carrier. */
    public Uni<Void> remove(UUID organizationId, UUID connectionId) {
        return of(organizationId, connectionId).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            if (found.get().prepared) {
                found.get().detach();
                return Uni.createFrom().voidItem();
            }
            // At once: what comes next may be installed under the same id.
            return delete(found.get()).chain(this::flush);
        });
    }

    /** What is installed for a connection of an organization. */
    public Uni<Optional<InstalledGroup>> of(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** What a carrier holds under one of its ids. */
    public Uni<Optional<InstalledGroup>> under(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return find(
                        "organizationId = ?1 and carrierId = ?2 and carrierGroupId = ?3",
                        organizationId,
                        carrierId,
                        carrierGroupId)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }
}
