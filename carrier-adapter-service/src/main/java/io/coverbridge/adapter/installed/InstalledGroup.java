package io.coverbridge.adapter.installed;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A group that a carrier holds. One carrier holds one group under one id for one organization. */
@Entity
@Table(name = "installed_groups")
public class InstalledGroup {

    @Id
    @Column(name = "connection_id")
    UUID connectionId;

    @Column(name = "organization_id", nullable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false)
    UUID carrierId;

    @Column(name = "carrier_group_id", nullable = false)
    String carrierGroupId;

    @Column(name = "group_id", nullable = false)
    UUID groupId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Plans plans;

    @Column(name = "roster_size", nullable = false)
    int rosterSize;

    @Column(name = "roster_seed", nullable = false)
    long rosterSeed;

    @Column(name = "installed_at", nullable = false)
    Instant installedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    InstalledGroup() {}

    InstalledGroup(Installation installation, Instant now) {
        connectionId = installation.connectionId();
        organizationId = installation.organizationId();
        carrierId = installation.carrierId();
        carrierGroupId = installation.carrierGroupId();
        groupId = installation.groupId();
        plans = new Plans(installation.group().plans());
        rosterSize = installation.group().rosterSize();
        rosterSeed = installation.group().rosterSeed();
        installedAt = now;
    }

    /** What the carrier holds. */
    public GroupAtCarrier group() {
        return new GroupAtCarrier(plans.plans(), rosterSize, rosterSeed);
    }

    /** How it was installed. */
    public Installation installation() {
        return new Installation(organizationId, connectionId, groupId, carrierId, carrierGroupId, group());
    }

    /** Whether it is this carrier that holds it. */
    public boolean isHeldBy(UUID carrier) {
        return carrierId.equals(carrier);
    }

    /** The driver maps JSON objects, not lists. */
    record Plans(List<Plan> plans) {}
}
