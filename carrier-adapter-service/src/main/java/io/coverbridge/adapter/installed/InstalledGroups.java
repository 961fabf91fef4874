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

    /** Installs a group, in the transaction that completes its connection. */
    public Uni<Void> install(Installation installation, Instant now) {
        return persist(new InstalledGroup(installation, now)).replaceWithVoid();
    }

    /** Takes out what was installed for a connection, if anything was. */
    public Uni<Void> remove(UUID connectionId) {
        return delete("connectionId", connectionId).replaceWithVoid();
    }

    /** What is installed for a connection of an organization. */
    public Uni<Optional<InstalledGroup>> of(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }
}
