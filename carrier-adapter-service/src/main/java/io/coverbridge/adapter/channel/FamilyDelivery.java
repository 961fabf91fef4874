package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call that brings a carrier what changes for a family. A call may be repeated when its answer was lost; the
 * instruction's id and the attempts name it.
 *
 * @param organizationId whose family it is
 * @param carrier the carrier to call
 * @param instruction what changes, and the family as the carrier is to hold it; personal data
 * @param scheduled whether the carrier has said before when it takes it
 * @param attempts calls that were made before for this instruction, answered or not
 * @param timeouts calls in a row without an answer, up to this one
 */
public record FamilyDelivery(
        UUID organizationId,
        Carrier carrier,
        CarrierInstruction instruction,
        boolean scheduled,
        int attempts,
        int timeouts) {

    /** The first call for an instruction. */
    public static FamilyDelivery first(UUID organizationId, Carrier carrier, CarrierInstruction instruction) {
        return new FamilyDelivery(organizationId, carrier, instruction, false, 0, 0);
    }

    /** Whether the carrier has answered any call for this instruction. */
    public boolean answered() {
        return attempts > timeouts;
    }

    /** Its name in every run. */
    public CallName name() {
        return new CallName(
                CallKind.FAMILY_DELIVERY,
                carrier.id(),
                instruction.carrierGroupId(),
                employeeName(instruction),
                instruction.number(),
                attempts);
    }

    /** The platform's id of the employee, or the employer's; null if there is neither. */
    static @Nullable String employeeName(CarrierInstruction instruction) {
        return instruction.family().members().stream()
                .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                .flatMap(FamilyDelivery::ids)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> ids(FamilyMember employee) {
        return Stream.of(employee.customIndividualId(), employee.groupIndividualId())
                .filter(Objects::nonNull);
    }
}
