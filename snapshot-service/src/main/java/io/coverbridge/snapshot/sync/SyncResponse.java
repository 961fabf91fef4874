package io.coverbridge.snapshot.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When a group was last brought over.
 *
 * @param carrierIds the carrier it was brought over from; empty if it never was
 * @param completedAt when that was completed; when the group was created if it never was
 */
public record SyncResponse(UUID groupId, List<UUID> carrierIds, Instant completedAt) {
    public SyncResponse {
        carrierIds = List.copyOf(carrierIds);
    }
}
