package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group is to be disconnected from a carrier, or somebody thinks that it should be.
 *
 * @param id the request
 * @param version version of the record after this event
 * @param groupId the group
 * @param carrierId the carrier
 * @param sourceType who or what gave rise to it
 * @param decisionNumber 0 while nobody has decided, one more with every decision of the platform
 * @param status {@code processing} or {@code needs_review}
 * @param effectiveEndDate last day on which the carrier is told anything; absent while it is not known
 * @param created when it was made
 * @param modified when this happened
 */
public record DisconnectionRequested(
        UUID id,
        UUID version,
        UUID groupId,
        UUID carrierId,
        DisconnectionSource sourceType,
        int decisionNumber,
        DisconnectionStatus status,
        @Nullable LocalDate effectiveEndDate,
        Instant created,
        Instant modified) {
    public DisconnectionRequested {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(sourceType, "source_type");
        Fields.notNegative(decisionNumber, "decision_number");
        requireNonNull(status, "status");
        Fields.givenDate(effectiveEndDate, "effective_end_date");
        Fields.time(created, "created");
        Fields.time(modified, "modified");
    }
}
