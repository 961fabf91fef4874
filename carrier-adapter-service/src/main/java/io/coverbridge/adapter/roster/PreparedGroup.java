package io.coverbridge.adapter.roster;

import io.coverbridge.events.member.Family;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A group whose plans and people were written down beforehand, so that requests that name them work.
 *
 * @param groupId the group
 * @param carrierId the carrier that holds it, under whatever id
 * @param planIds ids of plans, by the plan's name; the others get theirs as everywhere
 * @param families everybody whom the carrier holds
 */
record PreparedGroup(UUID groupId, UUID carrierId, Map<String, UUID> planIds, List<Family> families) {
    PreparedGroup {
        planIds = Map.copyOf(planIds);
        families = List.copyOf(families);
    }
}
