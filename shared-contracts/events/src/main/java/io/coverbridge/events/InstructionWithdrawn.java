package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.UUID;

/**
 * An instruction that has not been delivered is not to be: a newer snapshot leaves this carrier out.
 *
 * @param id the instruction
 * @param number its number
 */
public record InstructionWithdrawn(UUID id, UUID carrierId, UUID employeeId, int number) {
    public InstructionWithdrawn {
        requireNonNull(id, "id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(employeeId, "employee_id");
        Fields.positive(number, "number");
    }
}
