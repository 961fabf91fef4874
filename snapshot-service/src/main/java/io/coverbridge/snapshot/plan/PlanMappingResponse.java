package io.coverbridge.snapshot.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * What the platform calls a plan.
 *
 * @param id of the mapping
 * @param created when it was registered
 * @param groupId the group
 * @param planName the platform's name
 * @param planId the plan
 */
public record PlanMappingResponse(UUID id, Instant created, UUID groupId, String planName, UUID planId) {

    static PlanMappingResponse of(PlanMapping mapping) {
        return new PlanMappingResponse(
                mapping.id, mapping.createdAt, mapping.groupId, mapping.planName, mapping.planId);
    }
}
