package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.UUID;

/**
 * A site of an employer, as a carrier knows it.
 *
 * @param id stable for the group at the carrier
 * @param displayName what the carrier calls it, at most 255 characters
 * @param address where it is
 */
public record SyncedLocation(UUID id, String displayName, SiteAddress address) {
    public SyncedLocation {
        requireNonNull(id, "id");
        Fields.line(displayName, 255, "display_name");
        requireNonNull(address, "address");
    }
}
