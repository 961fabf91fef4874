package io.coverbridge.adapter.installed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A family that a carrier holds for a group: as the roster had it, or as the carrier was told since. */
@Entity
@Table(name = "carrier_families")
public class HeldFamily {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "installed_group_id", nullable = false, updatable = false)
    UUID installedGroupId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "employee_id", nullable = false)
    UUID employeeId;

    @Column(nullable = false)
    int number;

    @Generated
    @Column(nullable = false, insertable = false, updatable = false)
    long position;

    @Column(name = "person_hash")
    byte @Nullable [] personHash;

    /** Stands for the keys that it has in its group; null while it has yet to get them. */
    @Column(name = "keys_hash")
    byte @Nullable [] keysHash;

    @Column(nullable = false)
    byte[] sealed;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    HeldFamily() {}

    HeldFamily(InstalledGroup group, UUID employeeId) {
        id = idOf(group.id, employeeId);
        organizationId = group.organizationId;
        installedGroupId = group.id;
        carrierId = group.carrierId;
        this.employeeId = employeeId;
        sealed = new byte[0];
        modified = Instant.EPOCH;
    }

    /** Takes what the carrier holds from now on. */
    final void hold(byte[] family, byte[] hash, Instant now) {
        sealed = family;
        personHash = hash;
        modified = now;
    }

    /** The family's employee, by the id that the hub knows, or that the roster gave. */
    public UUID employeeId() {
        return employeeId;
    }

    /** Hash of who the employee is; none for a family from before there were any. */
    Stream<byte[]> identity() {
        return Stream.ofNullable(personHash);
    }

    /** How large what is held is, sealed, in bytes. */
    public int size() {
        return sealed.length;
    }

    /** When it last changed. */
    public Instant modified() {
        return modified;
    }

    /** Number of the last instruction that it includes; 0 if it is as the roster had it. */
    public int number() {
        return number;
    }

    /** Order in which the carrier took it in. */
    public long position() {
        return position;
    }

    /** What is sealed is bound to this id, which stays when the hub turns out to know the employee under another. */
    static UUID idOf(UUID installedGroupId, UUID employeeId) {
        return UUID.nameUUIDFromBytes((installedGroupId + "/" + employeeId).getBytes(StandardCharsets.UTF_8));
    }
}
