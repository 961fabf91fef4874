package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * An operator protects a group from being disconnected, or does so no more. The reason stays behind the API.
 *
 * @param id the group
 * @param version version of the record after this event
 * @param isProtected whether it is protected now
 * @param modified when this happened
 */
public record GroupProtectionChanged(UUID id, UUID version, boolean isProtected, Instant modified) {
    public GroupProtectionChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        Fields.time(modified, "modified");
    }
}
