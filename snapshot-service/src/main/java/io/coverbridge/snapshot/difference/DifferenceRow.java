package io.coverbridge.snapshot.difference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A difference as lists show it; written by {@link Differences} alone. */
@Entity
@Immutable
@Table(name = "differences")
class DifferenceRow {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID carrierId;
    UUID employeeId;
    String objectType;
    UUID objectId;

    @Column(name = "difference_classification")
    String classification;

    @Column(name = "difference_type")
    String type;

    int impactScore;
    String impactType;

    @Nullable
    UUID memberSnapshotId;

    @Column(name = "is_discrepancy")
    boolean discrepancy;

    @Nullable
    Instant discrepancyAt;

    @Column(name = "is_dismissed")
    boolean dismissed;

    @Nullable
    Instant resolvedAt;

    @Nullable
    UUID replacedBy;

    byte[] sealed;
    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DifferenceRow() {}
}
