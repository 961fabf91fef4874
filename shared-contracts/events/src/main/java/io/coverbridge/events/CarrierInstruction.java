package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import java.util.List;
import java.util.UUID;

/**
 * What one carrier is to be told of one family. Travels sealed. A later instruction of the same employee and carrier
 * takes the place of an earlier one that has not been delivered.
 *
 * @param id the entry of the fulfillment summary that this fulfills; answers name it
 * @param memberSnapshotId the snapshot that asks for it
 * @param connectionId the completed connection that it goes through
 * @param carrierGroupId how the carrier names the group
 * @param employeeId whose family it is
 * @param number counts up per employee and carrier, from 1
 * @param changes what changes, in the order in which it is to be told; at least one
 * @param family what the carrier holds once all of it is done
 */
public record CarrierInstruction(
        UUID id,
        UUID memberSnapshotId,
        UUID groupId,
        UUID connectionId,
        UUID carrierId,
        String carrierGroupId,
        UUID employeeId,
        int number,
        List<FamilyChange> changes,
        Family family) {

    /** Most changes of one instruction. */
    public static final int MAX_CHANGES = 2 * Family.MAX_ENROLLMENTS;

    public CarrierInstruction {
        requireNonNull(id, "id");
        requireNonNull(memberSnapshotId, "member_snapshot_id");
        requireNonNull(groupId, "group_id");
        requireNonNull(connectionId, "connection_id");
        requireNonNull(carrierId, "carrier_id");
        Fields.line(carrierGroupId, ConnectionRequested.MAX_CARRIER_GROUP_ID_LENGTH, "carrier_group_id");
        requireNonNull(employeeId, "employee_id");
        Fields.positive(number, "number");
        changes = Fields.list(requireNonNull(changes, "changes"), MAX_CHANGES, "changes");
        Fields.check(!changes.isEmpty(), "changes", "is empty");
        requireNonNull(family, "family");
    }

    @Override
    public String toString() {
        return "CarrierInstruction[id=" + id + ", employeeId=" + employeeId + ", carrierId=" + carrierId + ", number="
                + number + "]";
    }
}
