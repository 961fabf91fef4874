package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What a carrier holds for a group is to be brought over now.
 *
 * @param id the request
 * @param connectionId the completed connection to bring it over through
 * @param groupId the group
 * @param carrierId the carrier
 */
public record GroupSyncRequested(UUID id, UUID connectionId, UUID groupId, UUID carrierId) {
    public GroupSyncRequested {
        requireNonNull(id, "id");
        requireNonNull(connectionId, "connection_id");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
    }
}
