package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The request to disconnect one group from one carrier. The platform decides, the carrier's timer completes; both only
 * along the steps that {@link DisconnectionStatus} allows. Each decision has a number, and the timer answers one of them.
 */
@Entity
@Table(name = "group_disconnection_requests")
class GroupDisconnection {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;

    /** As the group is called now. */
    @Formula("(select g.name from groups g where g.id = group_id)")
    String groupName;

    UUID carrierId;
    DisconnectionSource sourceType;

    @Nullable
    UUID sourceId;

    @Nullable
    LocalDate sourceDate;

    DisconnectionStatus status;

    @Nullable
    LocalDate effectiveEndDate;

    @Nullable
    String reason;

    byte @Nullable [] sealedContext;
    int decisionNumber;
    long sequence;
    long carrierSequence;
    Instant createdAt;
    Instant modifiedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    Instant completedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GroupDisconnection() {}

    private GroupDisconnection(
            UUID id,
            UUID organizationId,
            Group group,
            UUID carrierId,
            DisconnectionSource source,
            DisconnectionStatus status,
            Instant now) {
        this.id = id;
        version = Ids.random();
        this.organizationId = organizationId;
        groupId = group.id();
        groupName = group.name();
        this.carrierId = carrierId;
        sourceType = source;
        this.status = status;
        sequence = 1;
        createdAt = now;
        modifiedAt = now;
    }

    /** What a platform asks for is decided already. */
    static GroupDisconnection requested(
            UUID organizationId, Group group, UUID carrierId, LocalDate effectiveEndDate, Instant now) {
        GroupDisconnection made = new GroupDisconnection(
                Ids.next(),
                organizationId,
                group,
                carrierId,
                DisconnectionSource.PLATFORM,
                DisconnectionStatus.PROCESSING,
                now);
        made.effectiveEndDate = effectiveEndDate;
        made.decisionNumber = 1;
        made.decidedAt = now;
        return made;
    }

    /** What the carrier's side wants is for the platform to decide. */
    static GroupDisconnection raised(UUID organizationId, Group group, DisconnectionRaised raised, Instant now) {
        GroupDisconnection made = new GroupDisconnection(
                raised.disconnectionId(),
                organizationId,
                group,
                raised.carrierId(),
                raised.sourceType(),
                DisconnectionStatus.NEEDS_REVIEW,
                now);
        made.sourceId = raised.sourceId();
        made.sourceDate = raised.sourceDate();
        made.effectiveEndDate = raised.effectiveEndDate();
        return made;
    }

    /** Whether a decision may lead to {@code next}: a step, or another date for what is under way. */
    boolean canDecide(DisconnectionStatus next) {
        return status.allows(next) || (status == next && next == DisconnectionStatus.PROCESSING);
    }

    /** The platform's next decision. What is not given stays; whatever answers an earlier decision is stale from now on. */
    void decide(DisconnectionStatus next, @Nullable LocalDate newEndDate, @Nullable String newReason, Instant now) {
        if (!canDecide(next)) {
            throw noStep(next);
        }
        status = next;
        effectiveEndDate = newEndDate == null ? effectiveEndDate : newEndDate;
        reason = newReason == null ? reason : newReason;
        decisionNumber++;
        decidedAt = now;
        touch(now);
    }

    /** Its day has passed. */
    void complete(Instant now) {
        if (!status.allows(DisconnectionStatus.COMPLETED)) {
            throw noStep(DisconnectionStatus.COMPLETED);
        }
        status = DisconnectionStatus.COMPLETED;
        completedAt = now;
        touch(now);
    }

    private IllegalStateException noStep(DisconnectionStatus next) {
        return new IllegalStateException("no step leads from " + status.wire() + " to " + next.wire());
    }

    private void touch(Instant now) {
        version = Ids.random();
        modifiedAt = now;
        sequence++;
    }
}
