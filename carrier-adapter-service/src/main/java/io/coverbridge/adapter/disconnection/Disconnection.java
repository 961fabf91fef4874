package io.coverbridge.adapter.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A disconnection as the carrier side sees it: what was decided last, and when that takes effect. */
@Entity
@DynamicUpdate
@Table(name = "disconnections")
class Disconnection {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "group_id", nullable = false, updatable = false)
    UUID groupId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Convert(converter = DisconnectionStatusColumn.class)
    @Column(nullable = false)
    DisconnectionStatus status;

    @Column(name = "decision_number", nullable = false)
    int decisionNumber;

    @Column(name = "effective_end_date")
    @Nullable
    LocalDate effectiveEndDate;

    @Column(name = "last_request_sequence", nullable = false)
    long lastRequestSequence;

    @Column(name = "update_sequence", nullable = false)
    long updateSequence;

    @Column(name = "next_due_at")
    @Nullable
    Instant nextDueAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    @Column(nullable = false, updatable = false)
    Instant created;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Disconnection() {}

    Disconnection(UUID id, UUID organizationId, UUID groupId, UUID carrierId, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.groupId = groupId;
        this.carrierId = carrierId;
        status = DisconnectionStatus.NEEDS_REVIEW;
        created = now;
        modified = now;
    }

    /** Follows what was decided. The timer runs while it is processing, and only for this decision. */
    void follow(DisconnectionStatus decided, int number, @Nullable LocalDate endDate, long sequence, Instant now) {
        status = decided;
        decisionNumber = number;
        effectiveEndDate = endDate;
        lastRequestSequence = sequence;
        nextDueAt = decided == DisconnectionStatus.PROCESSING && endDate != null ? dayAfter(endDate) : null;
        claimedUntil = null;
        modified = now;
    }

    /** Whether its last day is over. */
    boolean isDue(Instant now) {
        return nextDueAt != null && !nextDueAt.isAfter(now);
    }

    /** The hub is told; what follows is its decision. */
    void told(Instant now) {
        nextDueAt = null;
        claimedUntil = null;
        modified = now;
    }

    long nextUpdateSequence() {
        return ++updateSequence;
    }

    /** Days begin and end in UTC. */
    static Instant dayAfter(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
