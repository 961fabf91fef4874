package io.coverbridge.connection.group;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a group is protected from being disconnected.
 *
 * @param groupId the group
 * @param organizationId whose it is
 * @param isProtected whether it is
 * @param reason why; absent if it is not
 * @param since from when on; absent if it is not
 * @param changes how that came about, oldest first, the first 100
 */
@Schema(name = "GroupProtection")
public record ProtectionResponse(
        UUID groupId,
        UUID organizationId,
        boolean isProtected,
        @Nullable String reason,
        @Nullable Instant since,
        List<Change> changes) {

    public ProtectionResponse {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param isProtected whether it was protected from then on
     * @param occurred when
     * @param reason why; absent where the protection ended
     */
    @Schema(name = "GroupProtectionChange")
    public record Change(
            boolean isProtected, Instant occurred, @Nullable String reason) {

        static Change of(LoggedEvent event) {
            return new Change(
                    event.dataAs(EventType.GROUP_PROTECTION_CHANGED).isProtected(), event.occurred(), event.note());
        }
    }

    static ProtectionResponse of(Group group, List<LoggedEvent> changes) {
        return new ProtectionResponse(
                group.id,
                group.organizationId,
                group.isProtected(),
                group.protectionReason,
                group.protectedAt,
                changes.stream().map(Change::of).toList());
    }
}
