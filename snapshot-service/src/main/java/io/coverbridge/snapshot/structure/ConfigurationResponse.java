package io.coverbridge.snapshot.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a group is built at a carrier, as the API answers it.
 *
 * @param id the configuration
 * @param version changes with every modification
 * @param groupId the group
 * @param carrierId the carrier
 * @param carrierGroupId how the carrier names the group; null while that is not known
 * @param configuration what the carrier sorts enrollments by: bill groups, classes and so on
 * @param connectionConfiguration what the organization has set; null if nothing
 */
@Schema(name = "GroupCarrierConfiguration")
public record ConfigurationResponse(
        UUID id,
        UUID version,
        UUID groupId,
        UUID carrierId,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(examples = "LK-0048213") @Nullable
        String carrierGroupId,

        @Schema(examples = "{\"bill_groups\": [\"001\", \"002\"]}")
        Map<String, @Nullable Object> configuration,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ConnectionConfiguration connectionConfiguration) {

    static ConfigurationResponse of(CarrierConfiguration found) {
        return new ConfigurationResponse(
                found.id,
                found.version,
                found.groupId,
                found.carrierId,
                found.carrierGroupId,
                found.configuration,
                found.connectionConfiguration);
    }
}
