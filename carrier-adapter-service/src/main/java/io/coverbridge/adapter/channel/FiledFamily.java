package io.coverbridge.adapter.channel;

import io.coverbridge.events.CarrierInstruction;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family in a file, with the names that it has in every run. A full file, which tells what is held and no instruction, has one
 * for all families together.
 *
 * @param connectionId the connection of its group
 * @param groupId its group
 * @param employeeId whose family it is, the subscriber of the file; null for all of a full file
 * @param carrierGroupId how the carrier names the group
 * @param customIndividualId as in {@link CallName}
 * @param number of the instruction, from 1; 0 for all of a full file
 */
public record FiledFamily(
        UUID connectionId,
        UUID groupId,
        @Nullable UUID employeeId,
        String carrierGroupId,
        @Nullable String customIndividualId,
        int number) {

    /** By what is the same in every run. */
    static final Comparator<FiledFamily> BY_NAME = Comparator.comparing(FiledFamily::carrierGroupId)
            .thenComparing(FiledFamily::customIndividualId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FiledFamily::number);

    /** The family of an instruction. */
    public static FiledFamily of(CarrierInstruction told) {
        return new FiledFamily(
                told.connectionId(),
                told.groupId(),
                told.employeeId(),
                told.carrierGroupId(),
                FamilyDelivery.employeeName(told),
                told.number());
    }

    /** All families of a full file. */
    public static FiledFamily everybody(UUID connectionId, UUID groupId, String carrierGroupId) {
        return new FiledFamily(connectionId, groupId, null, carrierGroupId, null, 0);
    }

    /** The name that a call about its file has for it. */
    public CallName name(CallKind kind, UUID carrierId, int attempt) {
        return new CallName(kind, carrierId, carrierGroupId, customIndividualId, number, attempt);
    }
}
