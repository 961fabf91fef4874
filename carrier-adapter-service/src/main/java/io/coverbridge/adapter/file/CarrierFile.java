package io.coverbridge.adapter.file;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that went to a carrier or came from one, how far it is, and when it goes on. */
@Entity
@DynamicUpdate
@Table(name = "carrier_files")
class CarrierFile {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "connection_id", updatable = false)
    @Nullable
    UUID connectionId;

    @Convert(converter = FileColumns.OfDirection.class)
    @Column(nullable = false, updatable = false)
    Direction direction;

    @Convert(converter = FileColumns.OfKind.class)
    @Column(nullable = false, updatable = false)
    ContentKind kind;

    @Column(name = "control_number", updatable = false)
    @Nullable
    Integer controlNumber;

    @Convert(converter = FileColumns.OfStatus.class)
    @Column(nullable = false)
    FileStatus status;

    @Convert(converter = FileColumns.OfStep.class)
    @Column
    @Nullable
    Step step;

    @Column(nullable = false, updatable = false)
    int families;

    @Column(nullable = false, updatable = false)
    int members;

    @Column(nullable = false, updatable = false)
    long segments;

    @Column(nullable = false, updatable = false)
    long bytes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Findings findings;

    @Column(name = "in_reply_to", updatable = false)
    @Nullable
    UUID inReplyTo;

    @Column(nullable = false)
    int attempts;

    @Column(nullable = false)
    int timeouts;

    @Column(name = "next_due_at")
    @Nullable
    Instant nextDueAt;

    @Column(name = "claimed_until")
    @Nullable
    Instant claimedUntil;

    // Read only where it is needed: it is large, and it is people's.
    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false, updatable = false)
    byte[] sealed;

    @Column(nullable = false, updatable = false)
    Instant created;

    @Column
    @Nullable
    Instant transmitted;

    @Column
    @Nullable
    Instant acknowledged;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CarrierFile() {}

    /** A file that is to go out. */
    CarrierFile(Outgoing outgoing, ComposedFile composed, List<String> findings, Instant due, Instant now) {
        id = outgoing.id();
        organizationId = outgoing.organizationId();
        carrierId = outgoing.carrierId();
        connectionId = outgoing.connectionId();
        direction = Direction.OUT;
        kind = outgoing.kind();
        controlNumber = outgoing.controlNumber();
        status = FileStatus.WRITTEN;
        families = composed.families();
        members = composed.members();
        segments = composed.segments();
        bytes = composed.bytes();
        this.findings = Findings.of(findings);
        sealed = composed.sealed();
        created = now;
        next(Step.TRANSMIT, due);
    }

    /** A file that came in about another. */
    CarrierFile(CarrierFile about, ReceivedFile received, Instant due, Instant now) {
        id = received.id();
        organizationId = about.organizationId;
        carrierId = about.carrierId;
        connectionId = about.connectionId;
        inReplyTo = about.id;
        direction = Direction.IN;
        kind = received.kind();
        controlNumber = received.controlNumber();
        status = FileStatus.RECEIVED;
        segments = received.segments();
        bytes = received.bytes();
        findings = Findings.of(List.of());
        sealed = received.sealed();
        created = now;
        next(Step.APPLY, due);
    }

    /** Goes on with a step. */
    final void next(Step next, Instant due) {
        step = next;
        nextDueAt = due;
        claimedUntil = null;
    }

    /** Nothing more is to be done. */
    final void rest() {
        step = null;
        nextDueAt = null;
        claimedUntil = null;
    }

    /** Whether a step that was claimed is still the one to take. */
    boolean awaits(DueFile claimed, Instant now) {
        return step == claimed.step()
                && attempts == claimed.attempts()
                && timeouts == claimed.timeouts()
                && nextDueAt != null
                && !nextDueAt.isAfter(now);
    }

    /** What is kept of findings; the driver maps JSON objects, not lists. */
    record Findings(List<String> texts) {
        private static final int MOST = 100;

        static Findings of(List<String> texts) {
            return new Findings(texts.stream().limit(MOST).toList());
        }
    }
}
