package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.snapshot.document.MemberSnapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a dry run. Never prints itself.
 *
 * @param memberSnapshot the document to test
 * @param carrierOverrides carriers to take for connected or not, whatever they are
 * @param ruleSetOverrides accepted for compatibility; there are no rule sets here, so it has no effect
 */
@Schema(name = "SnapshotTestRequest")
public record TestRequest(
        @NotNull @Schema(implementation = MemberSnapshot.class) @Nullable
        JsonNode memberSnapshot,

        @Size(max = 100) @Nullable List<@NotNull @Valid CarrierOverride> carrierOverrides,

        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode ruleSetOverrides) {

    /**
     * What to take a carrier for.
     *
     * @param carrierId the carrier
     * @param connected whether it counts as connected; as it is if absent
     */
    public record CarrierOverride(
            @NotNull @Nullable UUID carrierId, @Nullable Boolean connected) {}

    /** Carriers that count as connected, or as not. */
    Map<UUID, Boolean> connected() {
        Map<UUID, Boolean> connected = new HashMap<>();
        if (carrierOverrides != null) {
            for (CarrierOverride override : carrierOverrides) {
                if (override.carrierId() != null && override.connected() != null) {
                    connected.put(override.carrierId(), override.connected());
                }
            }
        }
        return connected;
    }

    @Override
    public String toString() {
        return "TestRequest[redacted]";
    }
}
