package io.coverbridge.snapshot.structure;

import io.coverbridge.events.EventJson;
import io.coverbridge.events.SiteAddress;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A site of an employer, as the API answers it.
 *
 * @param id the location
 * @param version changes with every modification
 * @param created when a carrier first told of it
 * @param modified when it last changed
 * @param groupId the group
 * @param displayName what the carrier calls it
 * @param address where it is
 */
@Schema(name = "GroupLocation")
public record LocationResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupId,
        @Schema(examples = "Headquarters") String displayName,

        SiteAddress address) {

    static LocationResponse of(GroupLocation location) {
        return new LocationResponse(
                location.id,
                location.version,
                location.createdAt,
                location.modifiedAt,
                location.groupId,
                location.displayName,
                // A jsonb column sorts the fields by their length.
                EventJson.mapper().convertValue(location.address, SiteAddress.class));
    }
}
