package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.events.EventData;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call that a carrier received, and its answer; written once. */
@Entity
@Table(name = "received_requests")
class ReceivedRequest {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "connection_id", nullable = false, updatable = false)
    UUID connectionId;

    @Column(name = "group_id", nullable = false, updatable = false)
    UUID groupId;

    @Column(name = "employee_id", updatable = false)
    @Nullable
    UUID employeeId;

    @Column(nullable = false, updatable = false)
    String kind;

    @Column(name = "carrier_group_id", nullable = false, updatable = false)
    String carrierGroupId;

    @Column(name = "custom_individual_id", updatable = false)
    @Nullable
    String customIndividualId;

    @Column(nullable = false, updatable = false)
    int number;

    @Column(nullable = false, updatable = false)
    int attempt;

    @Column(nullable = false, updatable = false)
    String answer;

    @Column(nullable = false, updatable = false)
    String reply;

    @Column(nullable = false, updatable = false)
    Instant occurred;

    @Column(name = "body_bytes", nullable = false, updatable = false)
    int bodyBytes;

    // Read one at a time only: lists must not carry families through memory.
    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    byte @Nullable [] sealed;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ReceivedRequest() {}

    @SuppressWarnings("NullAway.Init") // the ids of what it is about come after
    ReceivedRequest(UUID organizationId, CallName name, RecordedAnswer given, Instant now) {
        id = Ids.next();
        this.organizationId = organizationId;
        carrierId = name.carrierId();
        kind = name.kind().wire();
        carrierGroupId = name.carrierGroupId();
        customIndividualId = name.customIndividualId();
        number = name.number();
        attempt = name.attempt();
        answer = given.kind().wire();
        reply = new String(EventData.write(given), StandardCharsets.UTF_8);
        occurred = now;
    }

    /** Names what it is about. */
    ReceivedRequest about(UUID connection, UUID group, @Nullable UUID employee) {
        connectionId = connection;
        groupId = group;
        employeeId = employee;
        return this;
    }

    /** Takes the body in, sealed; of one that is larger than so many bytes only the size. */
    void carry(byte[] body, int maxBytes, Sealer sealer) {
        bodyBytes = body.length;
        sealed = body.length > maxBytes ? null : sealer.seal(body, organizationId, id);
    }
}
