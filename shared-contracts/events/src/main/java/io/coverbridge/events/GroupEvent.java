package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * An employer group was created or edited. Its name and numbers stay behind the API.
 *
 * @param id the group
 * @param version version of the record after this event
 * @param created when the group was created
 * @param modified when this happened
 */
public record GroupEvent(UUID id, UUID version, Instant created, Instant modified) {
    public GroupEvent {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        Fields.time(created, "created");
        Fields.time(modified, "modified");
    }
}
