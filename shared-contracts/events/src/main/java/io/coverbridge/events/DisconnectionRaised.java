package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's side thinks that a group should be disconnected. The platform decides.
 *
 * @param disconnectionId id that the request gets
 * @param groupId the group
 * @param carrierId the carrier
 * @param sourceType what gave rise to it
 * @param sourceId the record behind it; absent if there is none
 * @param sourceDate day of that record; absent if there is none
 * @param effectiveEndDate last day that the carrier names; absent if it names none
 * @param occurred when the carrier said so
 */
public record DisconnectionRaised(
        UUID disconnectionId,
        UUID groupId,
        UUID carrierId,
        DisconnectionSource sourceType,
        @Nullable UUID sourceId,
        @Nullable LocalDate sourceDate,
        @Nullable LocalDate effectiveEndDate,
        Instant occurred) {
    public DisconnectionRaised {
        requireNonNull(disconnectionId, "disconnection_id");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(sourceType, "source_type");
        Fields.givenDate(sourceDate, "source_date");
        Fields.givenDate(effectiveEndDate, "effective_end_date");
        Fields.time(occurred, "occurred");
    }
}
