package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the carrier's side says of one instruction.
 *
 * @param id the instruction, which is the entry of the fulfillment summary
 * @param carrierId the carrier that says so
 * @param employeeId whose family it is about
 * @param number number of the instruction
 * @param status the status that the entry shall take
 * @param errors why it was refused, for people, without personal data; on {@code invalid} at least one, otherwise none
 * @param attempts how many times the carrier has been called for it
 * @param occurred when the carrier said so
 */
public record FulfillmentProgressed(
        UUID id,
        UUID carrierId,
        UUID employeeId,
        int number,
        FulfillmentStatus status,
        List<String> errors,
        int attempts,
        Instant occurred) {

    /** Most errors of one answer, each of at most 1,000 characters. */
    public static final int MAX_ERRORS = 100;

    public FulfillmentProgressed {
        requireNonNull(id, "id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(employeeId, "employee_id");
        Fields.positive(number, "number");
        requireNonNull(status, "status");
        errors = Fields.list(requireNonNull(errors, "errors"), MAX_ERRORS, "errors");
        errors.forEach(error -> Fields.line(error, 1_000, "errors"));
        Fields.check((status == FulfillmentStatus.INVALID) != errors.isEmpty(), "errors", "belong to invalid");
        Fields.notNegative(attempts, "attempts");
        Fields.time(occurred, "occurred");
    }
}
