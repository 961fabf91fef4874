package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection took one step. The explanation for people stays behind the API (setup_result).
 *
 * @param id the connection
 * @param version version of the record after this event
 * @param groupId its group
 * @param carrierId its carrier
 * @param carrierGroupId how the carrier names the group
 * @param requestNumber which request this answers, see {@link ConnectionRequested#requestNumber()}
 * @param previousStatus where it came from
 * @param status where it is now
 * @param modified when this happened
 * @param completed when it was completed; absent before
 */
public record ConnectionStatusChanged(
        UUID id,
        UUID version,
        UUID groupId,
        UUID carrierId,
        String carrierGroupId,
        int requestNumber,
        ConnectionStatus previousStatus,
        ConnectionStatus status,
        Instant modified,
        @Nullable Instant completed) {
    public ConnectionStatusChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(groupId, "group_id");
        requireNonNull(carrierId, "carrier_id");
        Fields.line(carrierGroupId, ConnectionRequested.MAX_CARRIER_GROUP_ID_LENGTH, "carrier_group_id");
        Fields.notNegative(requestNumber, "request_number");
        requireNonNull(previousStatus, "previous_status");
        requireNonNull(status, "status");
        Fields.time(modified, "modified");
        if (completed != null) {
            Fields.time(completed, "completed");
        }
    }
}
