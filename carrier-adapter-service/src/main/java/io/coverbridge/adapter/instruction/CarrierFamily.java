package io.coverbridge.adapter.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What a carrier holds of a family since it was last told; before that it holds what the roster says. */
@Entity
@Table(name = "carrier_families")
class CarrierFamily {

    @Id
    UUID id;

    @Column(name = "organization_id", nullable = false, updatable = false)
    UUID organizationId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    UUID carrierId;

    @Column(name = "employee_id", nullable = false, updatable = false)
    UUID employeeId;

    @Column(name = "connection_id", nullable = false)
    UUID connectionId;

    @Column(nullable = false)
    int number;

    @Column(nullable = false)
    byte[] sealed;

    @Column(nullable = false)
    Instant modified;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CarrierFamily() {}

    CarrierFamily(Instruction instruction, byte[] sealed, Instant now) {
        id = idOf(instruction);
        organizationId = instruction.organizationId;
        carrierId = instruction.carrierId;
        employeeId = instruction.employeeId;
        this.sealed = sealed;
        hold(instruction, sealed, now);
    }

    /** Takes what the carrier was told last. */
    final void hold(Instruction instruction, byte[] family, Instant now) {
        connectionId = instruction.connectionId;
        number = instruction.number;
        sealed = family;
        modified = now;
    }

    /** One carrier holds a family once; the id binds what is sealed to both. */
    static UUID idOf(Instruction told) {
        String name = told.organizationId + "/" + told.carrierId + "/" + told.employeeId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
