package io.coverbridge.adapter.installed;

import static java.util.Objects.requireNonNull;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A group that a carrier holds. One carrier holds one group under one id for one organization. */
@Entity
@DynamicUpdate
@Table(name = "installed_groups")
public class InstalledGroup {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "carrier_group_id", nullable = false, updatable = false)
    String carrierGroupId;

    @Column(name = "connection_id")
    @Nullable
    UUID connectionId;

    @Column(name = "group_id")
    @Nullable
    UUID groupId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Plans plans;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "account_structure", nullable = false)
    Map<String, Object> accountStructure;

    @Column(name = "roster_size", nullable = false)
    int rosterSize;

    @Column(name = "roster_seed", nullable = false)
    long rosterSeed;

    @Column(nullable = false)
    boolean prepared;

    @Column(nullable = false)
    int written;

    @Column(name = "installed_at", nullable = false)
    Instant installedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    InstalledGroup() {}

    InstalledGroup(Installation installation, Instant now) {
        id = installation.id();
        organizationId = installation.organizationId();
        carrierId = installation.carrierId();
        carrierGroupId = installation.carrierGroupId();
        plans = new Plans(installation.group().plans());
        accountStructure = Map.of();
        rosterSize = installation.group().rosterSize();
        rosterSeed = installation.group().rosterSeed();
        installedAt = now;
        attach(installation);
    }

    /** A connection of the platform has led to it. */
    final void attach(Installation installation) {
        connectionId = installation.connectionId();
        groupId = installation.groupId();
    }

    /** The connection has let go of it. */
    void detach() {
        connectionId = null;
        groupId = null;
    }

    /** The group at the carrier. */
    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public UUID organizationId() {
        return organizationId;
    }

    /** The carrier that holds it. */
    public UUID carrierId() {
        return carrierId;
    }

    /** How the carrier names it. */
    public String carrierGroupId() {
        return carrierGroupId;
    }

    /** What the carrier holds. */
    public GroupAtCarrier group() {
        return new GroupAtCarrier(plans.plans(), rosterSize, rosterSeed);
    }

    /** How it was installed; there is a connection that leads to it. */
    public Installation installation() {
        return new Installation(
                id,
                organizationId,
                requireNonNull(connectionId),
                requireNonNull(groupId),
                carrierId,
                carrierGroupId,
                group());
    }

    /** Whether it is this carrier that holds it. */
    public boolean isHeldBy(UUID carrier) {
        return carrierId.equals(carrier);
    }

    /** Families of the generated roster that have yet to be taken into the carrier's books. */
    public int unwritten() {
        return Math.max(0, rosterSize - written);
    }

    /** Families of the generated roster that are in the carrier's books. */
    public int written() {
        return written;
    }

    /** So many more are. */
    public void wrote(int families) {
        written += families;
    }

    /** The driver maps JSON objects, not lists. */
    record Plans(List<Plan> plans) {}
}
