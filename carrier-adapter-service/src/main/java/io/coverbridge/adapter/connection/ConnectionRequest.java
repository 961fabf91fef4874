package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
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

/** A connection as the carrier side sees it: what was asked, how far it has come, when it goes on. */
@Entity
@DynamicUpdate
@Table(name = "connection_requests")
public class ConnectionRequest {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "group_id", nullable = false, updatable = false)
    UUID groupId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "carrier_group_id", nullable = false)
    String carrierGroupId;

    @Column(name = "request_number", nullable = false)
    int requestNumber;

    @Convert(converter = StatusColumn.class)
    @Column(nullable = false)
    ConnectionStatus status;

    @Column(nullable = false)
    int step;

    @Column(nullable = false)
    int attempts;

    @Column(nullable = false)
    int timeouts;

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

    @Convert(converter = StatusColumn.class)
    @Column
    @Nullable
    ConnectionStatus outcome;

    @Column(nullable = false)
    boolean driven;

    @Column(nullable = false)
    boolean disconnected;

    @Column
    @Nullable
    String traceparent;

    @Basic(fetch = FetchType.LAZY)
    @Column(name = "sealed_group_data")
    byte @Nullable [] sealedGroupData;

    @Column(nullable = false, updatable = false)
    Instant created;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ConnectionRequest() {}

    ConnectionRequest(UUID organizationId, ConnectionRequested asked) {
        this.organizationId = organizationId;
        id = asked.id();
        groupId = asked.groupId();
        carrierId = asked.carrierId();
        created = asked.created();
        carrierGroupId = asked.carrierGroupId();
        status = asked.status();
        modified = asked.modified();
    }

    /** Takes a request up, the first or a later one; what an earlier one was doing is over. */
    void take(ConnectionRequested asked, long sequence, @Nullable String traceparent, Instant due, Instant now) {
        lastRequestSequence = sequence;
        carrierGroupId = asked.carrierGroupId();
        requestNumber = asked.requestNumber();
        sealedGroupData = asked.sealedGroupData();
        this.traceparent = traceparent;
        driven = false;
        apply(Progress.from(asked.status()), due, now);
    }

    /** Moves on. With no next due time the request is at its end, until it is retried or driven. */
    void apply(Progress progress, @Nullable Instant nextDue, Instant now) {
        status = progress.status();
        step = progress.step();
        attempts = progress.attempts();
        timeouts = progress.timeouts();
        nextDueAt = nextDue;
        claimedUntil = null;
        outcome = nextDue == null ? status : null;
        modified = now;
    }

    /** Takes the status that someone wants, and stops what the carrier would have done by itself. */
    void drive(ConnectionStatus goal, Instant now) {
        apply(new Progress(goal, step, attempts, timeouts), null, now);
        driven = true;
    }

    /** It is over: no step follows, whatever the carrier would have said. */
    public void disconnect(Instant now) {
        disconnected = true;
        nextDueAt = null;
        claimedUntil = null;
        modified = now;
    }

    /** Whether a step that was claimed is still the one to take. */
    boolean awaits(DueConnection claimed, Instant now) {
        return nextDueAt != null
                && !nextDueAt.isAfter(now)
                && requestNumber == claimed.call().requestNumber()
                && attempts == claimed.progress().attempts()
                && status == claimed.progress().status();
    }

    long nextUpdateSequence() {
        return ++updateSequence;
    }

    Installation installation(GroupAtCarrier group) {
        return new Installation(id, organizationId, id, groupId, carrierId, carrierGroupId, group);
    }

    /** What can be shown of it. */
    public ConnectionView view() {
        return new ConnectionView(
                id, groupId, carrierId, carrierGroupId, requestNumber, status, attempts, nextDueAt, outcome, driven);
    }
}
