package io.coverbridge.snapshot.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new plan name.
 *
 * @param planName what snapshots will call the plan, 1 to 255 characters
 * @param planId the plan
 */
@Schema(examples = """
                {"plan_name": "Dental Smile", "plan_id": "4bf04f73-0aad-48ac-b28a-e5f4def7c5e9"}""")
public record PlanMappingRequest(
        @NotNull @Size(min = 1, max = 255) @Pattern(regexp = "\\P{Cntrl}*", message = "Not a valid string.") @Nullable
        String planName,

        @NotNull @Nullable UUID planId) {}
