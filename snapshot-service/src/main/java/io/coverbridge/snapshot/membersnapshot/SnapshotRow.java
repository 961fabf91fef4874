package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.SnapshotStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A snapshot as lists show it; written by {@link Snapshots} alone. */
@Entity
@Immutable
@Table(name = "member_snapshots")
class SnapshotRow {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID employeeId;
    long number;
    String status;
    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SnapshotRow() {}

    UUID id() {
        return id;
    }

    SnapshotSummary toSummary(List<CarrierStatus> carriers) {
        return new SnapshotSummary(
                id,
                version,
                createdAt,
                modifiedAt,
                employeeId,
                SnapshotStatus.find(status).orElseThrow(),
                carriers);
    }
}
