package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it stands.
 *
 * @param id the connection
 * @param groupId its group
 * @param carrierId its carrier
 * @param carrierGroupId how the carrier names the group
 * @param requestNumber 0 for the first request, one more with every retry
 * @param status status that was last reported
 * @param attempts calls to the carrier for this request
 * @param nextDue when the next step is due; absent at the end
 * @param outcome how the request ended; absent while it is under way
 * @param driven whether a person or a program chose the status
 */
public record ConnectionView(
        UUID id,
        UUID groupId,
        UUID carrierId,
        String carrierGroupId,
        int requestNumber,
        ConnectionStatus status,
        int attempts,
        @Nullable Instant nextDue,
        @Nullable ConnectionStatus outcome,
        boolean driven) {}
