package io.coverbridge.connection.group;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body that protects a group.
 *
 * @param reason why, without a person's data, 1 to 255 characters
 */
@Schema(examples = "{\"reason\": \"Under contract until the end of the plan year.\"}")
public record ProtectionRequest(
        @NotNull @Size(min = 1, max = 255) @Pattern(regexp = "\\P{Cntrl}*", message = "Not a valid string.") @Nullable
        String reason) {}
