package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disconnection took one step, or was given another date: then both statuses are {@code processing}.
 *
 * @param id the request
 * @param version version of the record after this event
 * @param groupId the group
 * @param carrierId the carrier
 * @param decisionNumber counts the platform's decisions; an answer to an earlier one is stale
 * @param previousStatus where it came from
 * @param status where it is now
 * @param effectiveEndDate last day on which the carrier is told anything; absent while it is not known
 * @param connectionIds connections of the group to the carrier that are over with it; absent unless it is completed
 * @param modified when this happened
 * @param decided when the platform decided; absent before
 * @param completed when it was completed; absent before
 */
public record DisconnectionStatusChanged(
        UUID id,
        UUID version,
        UUID groupId,
        UUID carrierId,
        int decisionNumber,
        DisconnectionStatus previousStatus,
        DisconnectionStatus status,
        @Nullable LocalDate effectiveEndDate,
        @Nullable List<UUID> connectionIds,
        Instant modified,
        @Nullable Instant decided,
        @Nullable Instant completed) {

    /** Most connections of one group to one carrier. */
    public static final int MAX_CONNECTIONS = 1_000;

    public DisconnectionStatusChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
        Fields.notNegative(decisionNumber, "decision_number");
        requireNonNull(previousStatus, "previous_status");
        requireNonNull(status, "status");
        Fields.givenDate(effectiveEndDate, "effective_end_date");
        connectionIds = connectionIds == null ? null : Fields.list(connectionIds, MAX_CONNECTIONS, "connection_ids");
        Fields.time(modified, "modified");
        if (decided != null) {
            Fields.time(decided, "decided");
        }
        if (completed != null) {
            Fields.time(completed, "completed");
        }
    }

    /** The connections that are over; none unless it is completed. */
    public List<UUID> endedConnections() {
        return connectionIds == null ? List.of() : connectionIds;
    }
}
