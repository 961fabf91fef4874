package io.coverbridge.adapter.installed;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import java.util.UUID;

/**
 * A group to install.
 *
 * @param id the group at the carrier; ids of its plans and people follow from it
 * @param organizationId whose group it is
 * @param connectionId the connection that was completed
 * @param groupId the group
 * @param carrierId the carrier that holds it
 * @param carrierGroupId how the carrier names it
 * @param group plans and roster
 */
public record Installation(
        UUID id,
        UUID organizationId,
        UUID connectionId,
        UUID groupId,
        UUID carrierId,
        String carrierGroupId,
        GroupAtCarrier group) {

    /** What its plans and people follow from. */
    public GroupBook book() {
        return new GroupBook(id, carrierId, groupId, group);
    }

    /** The same with other plans or another roster. */
    public Installation with(GroupAtCarrier other) {
        return new Installation(id, organizationId, connectionId, groupId, carrierId, carrierGroupId, other);
    }
}
