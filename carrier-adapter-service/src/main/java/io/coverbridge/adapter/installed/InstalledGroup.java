package io.coverbridge.adapter.installed;

import static java.util.Objects.requireNonNull;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
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
    Map<String, @Nullable Object> accountStructure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    @Nullable
    Locations locations;

    @Column(name = "roster_size", nullable = false)
    int rosterSize;

    @Column(name = "roster_seed", nullable = false)
    long rosterSeed;

    @Convert(converter = OriginColumn.class)
    @Column(nullable = false)
    Origin origin;

    @Column(name = "given_members", nullable = false)
    int givenMembers;

    @Column(name = "write_due_at")
    @Nullable
    Instant writeDueAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(nullable = false)
    int written;

    @Column(nullable = false)
    boolean closing;

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
        origin = Origin.DEFAULT;
        attach(installation);
    }

    /** A group that no connection has asked for. */
    InstalledGroup(
            UUID organizationId, UUID carrierId, String carrierGroupId, ProgrammedGroup programmed, Instant now) {
        id = idOf(organizationId, carrierId, carrierGroupId);
        this.organizationId = organizationId;
        this.carrierId = carrierId;
        this.carrierGroupId = carrierGroupId;
        plans = new Plans(List.of());
        accountStructure = Map.of();
        origin = programmed.origin();
        installedAt = now;
        replace(programmed, now);
    }

    /** Is from now on what somebody wants; nobody of its earlier roster is left. */
    final void replace(ProgrammedGroup programmed, Instant now) {
        origin = programmed.origin();
        accountStructure = programmed.accountStructure();
        locations = programmed.sites() == null ? null : new Locations(programmed.sites());
        plans = new Plans(programmed.group().plans());
        rosterSize = programmed.group().rosterSize();
        rosterSeed = programmed.group().rosterSeed();
        written = 0;
        givenMembers = 0;
        installedAt = now;
    }

    /** A connection of the platform has led to it. */
    final void attach(Installation installation) {
        connectionId = installation.connectionId();
        groupId = installation.groupId();
        closing = false;
        // The connection's group sync writes what is left of the roster.
        goOn(null);
    }

    /** The connection has let go of it. */
    void detach() {
        connectionId = null;
        groupId = null;
        closing = false;
        goOn(unwritten() > 0 ? Instant.EPOCH : null);
    }

    /** The connection is over; the carrier keeps the group, and knows again whose it was. */
    void release() {
        connectionId = null;
        closing = false;
        if (isProgrammed()) {
            groupId = null;
        }
        goOn(unwritten() > 0 ? Instant.EPOCH : null);
    }

    /** Whether a new connection of the same group finds it as it was left. */
    boolean isLeftBy(UUID group) {
        return connectionId == null && (isProgrammed() || group.equals(groupId));
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

    /** What its plans and people follow from. */
    public GroupBook book() {
        return new GroupBook(id, carrierId, isProgrammed() ? null : groupId, group());
    }

    /** Where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** Whether somebody has installed it by program. */
    public boolean isProgrammed() {
        return origin != Origin.DEFAULT;
    }

    /** What the carrier sorts enrollments by. */
    public Map<String, @Nullable Object> accountStructure() {
        return accountStructure;
    }

    /** Where the employer is, as somebody has said; null if nobody has. */
    public @Nullable List<GivenSite> sites() {
        return locations == null ? null : locations.sites();
    }

    /** The connection that leads to it; null if none does. */
    public @Nullable UUID connectionId() {
        return connectionId;
    }

    /** The platform's group; null if no connection leads to it. */
    public @Nullable UUID groupId() {
        return groupId;
    }

    /** When it was installed, or replaced. */
    public Instant installedAt() {
        return installedAt;
    }

    /** People who count against the limit of a roster: those who were given, and the employees of a generated roster. */
    public int members() {
        return givenMembers + rosterSize;
    }

    /** More people were given. */
    public void give(int members) {
        givenMembers += members;
    }

    /** Whether it is this carrier that holds it. */
    public boolean isHeldBy(UUID carrier) {
        return carrierId.equals(carrier);
    }

    /** Whether its carrier is told nothing more, because the last day of a disconnection has passed. */
    public boolean isClosing() {
        return closing;
    }

    /** From now on it is, or is not. */
    public void close(boolean closed) {
        closing = closed;
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

    /** The next of them are to be taken in then; null if that is not due work, because there are none or a group sync does it. */
    public final void goOn(@Nullable Instant due) {
        writeDueAt = due;
        claimedUntil = null;
    }

    /** Whether taking in the next of them is due work since then. */
    public boolean awaits(Instant due) {
        return due.equals(writeDueAt) && unwritten() > 0;
    }

    /** Nobody at one organization has another id for the same group, so installing it again gives the same ids. */
    static UUID idOf(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return UUID.nameUUIDFromBytes(
                (organizationId + "/" + carrierId + "/" + carrierGroupId).getBytes(StandardCharsets.UTF_8));
    }

    /** The driver maps JSON objects, not lists. */
    record Plans(List<Plan> plans) {}

    /** As {@link Plans}. */
    record Locations(List<GivenSite> sites) {}
}
