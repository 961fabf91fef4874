package io.coverbridge.connection.carrier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A carrier that an organization has activated. */
@Entity
@Table(name = "organization_carriers")
class OrganizationCarrier {

    static final String ACTIVE = "active";

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID carrierId;
    String status;
    int estimatedVolume;
    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OrganizationCarrier() {}

    OrganizationCarrier(UUID id, UUID version, UUID organizationId, UUID carrierId, int estimatedVolume, Instant now) {
        this.id = id;
        this.version = version;
        this.organizationId = organizationId;
        this.carrierId = carrierId;
        this.estimatedVolume = estimatedVolume;
        status = ACTIVE;
        createdAt = now;
        modifiedAt = now;
    }

    void estimate(int volume, UUID newVersion, Instant now) {
        estimatedVolume = volume;
        version = newVersion;
        modifiedAt = now;
    }
}
