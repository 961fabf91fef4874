package io.coverbridge.connection.group;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit. What is left out stays as it is.
 *
 * @param name name of the employer, 1 to 255 characters
 * @param dbaName name that it does business under
 * @param federalEin its tax number
 * @param sicCode its industry
 */
public record GroupEditRequest(
        @Size(min = 1, max = 255) @Nullable String name,
        @Size(min = 1, max = 255) @Nullable String dbaName,
        @Size(min = 1, max = 20) @Nullable String federalEin,
        @Size(min = 1, max = 20) @Nullable String sicCode) {}
