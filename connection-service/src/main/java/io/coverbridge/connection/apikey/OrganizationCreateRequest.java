package io.coverbridge.connection.apikey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new organization.
 *
 * @param name for people, 1 to 255 characters
 * @param activatesAllCarriers whether it need not activate carriers one by one; false if left out
 * @param apiKey its first key; the role is {@code platform} if the body names none
 */
public record OrganizationCreateRequest(
        @NotNull @Size(min = 1, max = 255) @Schema(examples = "Larkspur Benefits") @Nullable
        String name,

        @Nullable Boolean activatesAllCarriers,
        @NotNull @Valid @Nullable KeyCreateRequest apiKey) {}
