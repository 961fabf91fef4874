package io.coverbridge.adapter.instruction;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one carrier is to be told of one family, how far that is, and when it goes on. */
@Entity
@DynamicUpdate
@Table(name = "instructions")
public class Instruction {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "member_snapshot_id", nullable = false, updatable = false)
    UUID memberSnapshotId;

    @Column(name = "group_id", nullable = false, updatable = false)
    UUID groupId;

    @Column(name = "connection_id", nullable = false, updatable = false)
    UUID connectionId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "carrier_group_id", nullable = false, updatable = false)
    String carrierGroupId;

    @Column(name = "employee_id", nullable = false, updatable = false)
    UUID employeeId;

    @Column(nullable = false, updatable = false)
    int number;

    // Read only where it is delivered: lists must not carry families through memory.
    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false, updatable = false)
    byte[] sealed;

    @Convert(converter = FulfillmentStatusColumn.class)
    @Column(nullable = false)
    FulfillmentStatus status;

    @Column(nullable = false)
    int attempts;

    @Column(nullable = false)
    int timeouts;

    @Column(nullable = false)
    boolean driven;

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

    @Column(name = "file_id")
    @Nullable
    UUID fileId;

    @Column(updatable = false)
    @Nullable
    String traceparent;

    @Column(nullable = false, updatable = false)
    Instant created;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Instruction() {}

    /** An instruction as it came in, with nothing done about it. */
    Instruction(
            UUID organizationId, CarrierInstruction told, byte[] sealed, @Nullable String traceparent, Instant now) {
        this.organizationId = organizationId;
        id = told.id();
        memberSnapshotId = told.memberSnapshotId();
        groupId = told.groupId();
        connectionId = told.connectionId();
        carrierId = told.carrierId();
        carrierGroupId = told.carrierGroupId();
        employeeId = told.employeeId();
        number = told.number();
        this.sealed = sealed;
        this.traceparent = traceparent;
        status = FulfillmentStatus.PROCESSING;
        created = now;
        modified = now;
    }

    /** Moves on. With no next due time it is at its end. */
    void apply(DeliveryProgress progress, @Nullable Instant nextDue, Instant now) {
        if (progress.status() != status && !status.allows(progress.status())) {
            throw new IllegalStateException("a fulfillment that is " + status.wire() + " cannot become "
                    + progress.status().wire());
        }
        status = progress.status();
        attempts = progress.attempts();
        timeouts = progress.timeouts();
        nextDueAt = nextDue;
        claimedUntil = null;
        modified = now;
    }

    /** Ends it with what someone wants, in place of what the carrier would have said. */
    void drive(FulfillmentStatus goal, Instant now) {
        apply(new DeliveryProgress(goal, attempts, timeouts), null, now);
        driven = true;
    }

    /** Ends it: the carrier is to be told nothing more. */
    void refuse(Instant now) {
        apply(new DeliveryProgress(FulfillmentStatus.INVALID, attempts, timeouts), null, now);
    }

    /** Ends it: whoever asked for it has asked for something else since. */
    void withdraw(Instant now) {
        apply(new DeliveryProgress(FulfillmentStatus.REPLACED, attempts, timeouts), null, now);
    }

    /** Whether it can be taken back: the carrier does not have it, and it is in no file that goes out. */
    boolean isWithdrawable() {
        return fileId == null && status.allows(FulfillmentStatus.REPLACED);
    }

    /** Whether a call that was claimed is still the one to make. */
    boolean awaits(DueInstruction claimed, Instant now) {
        return nextDueAt != null
                && !nextDueAt.isAfter(now)
                && attempts == claimed.progress().attempts()
                && status == claimed.progress().status();
    }

    long nextUpdateSequence() {
        return ++updateSequence;
    }

    /** What can be shown of it. */
    public InstructionView view() {
        return new InstructionView(
                id,
                memberSnapshotId,
                groupId,
                connectionId,
                carrierId,
                employeeId,
                number,
                status,
                attempts,
                nextDueAt,
                driven,
                created,
                modified);
    }
}
