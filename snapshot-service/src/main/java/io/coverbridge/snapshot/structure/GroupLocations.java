package io.coverbridge.snapshot.structure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The sites of an organization's groups. */
@ApplicationScoped
class GroupLocations implements PanacheRepositoryBase<GroupLocation, UUID> {}
