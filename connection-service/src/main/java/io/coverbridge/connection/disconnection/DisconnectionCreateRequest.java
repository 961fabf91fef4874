package io.coverbridge.connection.disconnection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request to disconnect a group from a carrier.
 *
 * @param carrierId the carrier
 * @param groupId the group
 * @param effectiveEndDate last day on which the carrier is told anything; one that has passed takes effect at once
 * @param reason why
 * @param context more about it, at most 1,000 characters; kept sealed
 */
@Schema(examples = """
                {"carrier_id": "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1", "group_id": "d0ec3837-3499-4a2f-8c58-966ef7e46d95",
                 "effective_end_date": "2026-12-31", "reason": "lost_group"}""")
public record DisconnectionCreateRequest(
        @NotNull @Nullable UUID carrierId,
        @NotNull @Nullable UUID groupId,
        @NotNull @Nullable LocalDate effectiveEndDate,

        @Pattern(
                regexp =
                        "broker_of_record|changed_enrollment_method|lost_group|no_longer_eligible|not_using_connection|other|terminated",
                message =
                        "Must be one of: broker_of_record, changed_enrollment_method, lost_group, no_longer_eligible, not_using_connection, other, terminated.")
        @Nullable
        String reason,

        @Size(max = Decision.LONGEST_CONTEXT)
        @Pattern(regexp = Decision.NO_NUL, message = "Not a valid string.")
        @Nullable
        String context) {
    @Override
    public String toString() {
        return "DisconnectionCreateRequest[redacted]";
    }
}
