package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.events.GroupSync;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** How far the bringing over of what a carrier holds has come, for one connection. */
@Entity
@DynamicUpdate
@Table(name = "group_syncs")
class GroupSyncRun {

    @Id
    @Column(name = "connection_id")
    UUID connectionId;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "group_id", nullable = false, updatable = false)
    UUID groupId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "sync_id", nullable = false)
    UUID syncId;

    @Column(nullable = false)
    int told;

    @Column(nullable = false)
    int batches;

    @Column(nullable = false)
    long position;

    @Column(nullable = false)
    boolean resting;

    @Column(nullable = false)
    long sequence;

    @Column(name = "next_due_at")
    @Nullable
    Instant nextDueAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column
    @Nullable
    String traceparent;

    @Column(nullable = false, updatable = false)
    Instant created;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    GroupSyncRun() {}

    GroupSyncRun(Installation installation, UUID syncId, @Nullable String traceparent, Instant due, Instant now) {
        connectionId = installation.connectionId();
        organizationId = installation.organizationId();
        groupId = installation.groupId();
        carrierId = installation.carrierId();
        this.syncId = syncId;
        created = now;
        modified = now;
        begin(syncId, traceparent, due, now);
    }

    /** Begins anew; what an earlier run was doing is over. The sequence goes on. */
    final void begin(UUID run, @Nullable String trace, Instant due, Instant now) {
        syncId = run;
        told = 0;
        batches = 0;
        position = 0;
        resting = false;
        traceparent = trace;
        goOn(due, now);
    }

    /** Another batch was told, up to a position in the carrier's books. */
    void tell(int families, long last) {
        told += families;
        batches++;
        position = last;
    }

    /** All was told; the next run begins by itself then, or never if there is no time. */
    void rest(@Nullable Instant nextRun, Instant now) {
        resting = true;
        goOn(nextRun, now);
    }

    /** Waits until it is due again; with no due time it is not. */
    final void goOn(@Nullable Instant due, Instant now) {
        nextDueAt = due;
        claimedUntil = null;
        modified = now;
    }

    /** Whether a step that was claimed is still the one to take. */
    boolean awaits(DueGroupSync claimed) {
        return claimed.due().equals(nextDueAt) && syncId.equals(claimed.syncId());
    }

    long nextSequence() {
        return ++sequence;
    }

    /** The run as its events name it. */
    GroupSync named() {
        return new GroupSync(syncId, connectionId, groupId, carrierId);
    }
}
