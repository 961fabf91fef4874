package io.coverbridge.adapter.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** When the next change file is due, of a group or of a carrier. */
@Entity
@DynamicUpdate
@Table(name = "file_runs")
class FileRun {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "connection_id", updatable = false)
    @Nullable
    UUID connectionId;

    @Column(name = "next_due_at")
    @Nullable
    Instant nextDueAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    FileRun() {}

    /** The file has been written; the next is due then, or when something is queued. */
    void done(@Nullable Instant next, Instant now) {
        nextDueAt = next;
        claimedUntil = null;
        modified = now;
    }

    /** Whether a file is to be written now. */
    boolean isDue(Instant now) {
        return nextDueAt != null && !nextDueAt.isAfter(now);
    }
}
