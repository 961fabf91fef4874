package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one group to one carrier. It is born {@code created}; after that only the carrier's answers and the
 * platform's retry move it, and only along the steps that {@link ConnectionStatus} allows.
 */
@Entity
@Table(name = "group_connections")
class GroupConnection {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID carrierId;
    String carrierGroupId;
    String groupName;

    @Nullable
    String federalEin;

    byte @Nullable [] sealedContacts;
    boolean ignoreEligibility;

    @Nullable
    String dataExchangeConfiguration;

    String requestType;
    int requestNumber;
    ConnectionStatus status;

    @Nullable
    String setupError;

    long sequence;
    long carrierSequence;
    Instant createdAt;

    /** Until it is disconnected, since when it has its status; summaries count on that. */
    Instant modifiedAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Instant disconnectedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GroupConnection() {}

    GroupConnection(Group group, UUID organizationId, RequestType type, ConnectionRequest request, Instant now) {
        id = Ids.next();
        version = Ids.random();
        this.organizationId = organizationId;
        groupId = group.id();
        carrierId = request.carrierId();
        carrierGroupId = request.carrierGroupId();
        groupName = group.name();
        federalEin = request.federalEin() == null ? group.federalEin() : request.federalEin();
        ignoreEligibility = request.ignoreEligibility();
        dataExchangeConfiguration = request.dataExchangeConfiguration();
        requestType = type.wire();
        status = ConnectionStatus.CREATED;
        sequence = 1;
        createdAt = now;
        modifiedAt = now;
    }

    /** Takes one step. */
    void move(ConnectionStatus next, @Nullable String note, Instant now) {
        take(next);
        setupError = next.explained() ? note : null;
        completedAt = next == ConnectionStatus.COMPLETED ? now : null;
        touch(now);
    }

    /** Starts over as the next request, with what the platform has corrected. */
    void retry(@Nullable String newCarrierGroupId, @Nullable String newFederalEin, Instant now) {
        take(ConnectionStatus.PROCESSING);
        setupError = null;
        requestNumber++;
        carrierGroupId = newCarrierGroupId == null ? carrierGroupId : newCarrierGroupId;
        federalEin = newFederalEin == null ? federalEin : newFederalEin;
        touch(now);
    }

    /** It is over: nothing moves it any more, and its carrier group id is free. */
    void disconnect(Instant now) {
        disconnectedAt = now;
        version = Ids.random();
        modifiedAt = now;
    }

    boolean isDisconnected() {
        return disconnectedAt != null;
    }

    /** Makes room for one more event about the same change. */
    void count() {
        sequence++;
    }

    private void take(ConnectionStatus next) {
        if (!status.allows(next)) {
            throw new IllegalStateException("no step leads from " + status.wire() + " to " + next.wire());
        }
        status = next;
    }

    private void touch(Instant now) {
        version = Ids.random();
        modifiedAt = now;
        count();
    }

    UUID id() {
        return id;
    }

    UUID version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    String carrierGroupId() {
        return carrierGroupId;
    }

    String groupName() {
        return groupName;
    }

    @Nullable
    String federalEin() {
        return federalEin;
    }

    ConnectionStatus status() {
        return status;
    }

    byte @Nullable [] sealedContacts() {
        return sealedContacts;
    }
}
