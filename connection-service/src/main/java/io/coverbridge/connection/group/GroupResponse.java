package io.coverbridge.connection.group;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group, as the API answers it.
 *
 * @param id the group
 * @param version changes with every edit
 * @param created when it was created
 * @param modified when it last changed
 * @param organizationId whose it is
 * @param name name of the employer
 * @param dbaName name that it does business under
 * @param federalEin its tax number
 * @param sicCode its industry
 */
public record GroupResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID organizationId,
        String name,
        @Nullable String dbaName,
        @Nullable String federalEin,
        @Nullable String sicCode) {

    static GroupResponse of(Group group) {
        return new GroupResponse(
                group.id,
                group.version,
                group.createdAt,
                group.modifiedAt,
                group.organizationId,
                group.name,
                group.dbaName,
                group.federalEin,
                group.sicCode);
    }
}
