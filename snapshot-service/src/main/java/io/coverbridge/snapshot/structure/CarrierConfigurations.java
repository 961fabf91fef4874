package io.coverbridge.snapshot.structure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The carrier configurations of an organization's groups. */
@ApplicationScoped
class CarrierConfigurations implements PanacheRepositoryBase<CarrierConfiguration, UUID> {}
