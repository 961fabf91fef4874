package io.coverbridge.adapter.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disconnection as the carrier side sees it.
 *
 * @param id the request
 * @param groupId the group
 * @param carrierId the carrier
 * @param status what was decided last
 * @param effectiveEndDate last day; absent while it is not known
 * @param nextDue when the last day is over; absent where nothing happens by itself
 */
public record DisconnectionView(
        UUID id,
        UUID groupId,
        UUID carrierId,
        DisconnectionStatus status,
        @Nullable LocalDate effectiveEndDate,
        @Nullable Instant nextDue) {}
