package io.coverbridge.snapshot.structure;

import java.time.Instant;
import java.util.Map;
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

        @Schema(examples = """
                {"street_one": "12 Kestrel Yard", "city": "Fernhollow", "state": "OR", "zip_code": "97103"}""") Map<String, Object> address) {

    static LocationResponse of(GroupLocation location) {
        return new LocationResponse(
                location.id,
                location.version,
                location.createdAt,
                location.modifiedAt,
                location.groupId,
                location.displayName,
                location.address);
    }
}
