package io.coverbridge.connection.group;

import static java.util.Objects.requireNonNull;

import io.coverbridge.connection.group.Group.GroupDetailsGiven;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new group.
 *
 * @param name name of the employer, 1 to 255 characters
 * @param dbaName name that it does business under
 * @param federalEin its tax number
 * @param sicCode its industry
 * @param organizationId if given, the caller's own
 */
public record GroupCreateRequest(
        @NotNull @Size(min = 1, max = 255) @Schema(examples = "Larkspur Canning Cooperative") @Nullable
        String name,

        @Size(min = 1, max = 255) @Nullable String dbaName,

        @Size(min = 1, max = 20) @Schema(examples = "912345678") @Nullable
        String federalEin,

        @Size(min = 1, max = 20) @Nullable String sicCode,
        @Nullable UUID organizationId) {

    GroupDetailsGiven details() {
        return new GroupDetailsGiven(requireNonNull(name), dbaName, federalEin, sicCode);
    }
}
