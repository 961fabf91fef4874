package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;

/**
 * What the carrier's side says of one disconnection: that its date has passed and nothing reaches the carrier any more.
 *
 * @param disconnectionId the request
 * @param carrierId the carrier that says so
 * @param decisionNumber which decision this answers, see {@link DisconnectionStatusChanged#decisionNumber()}
 * @param status the status that the request shall take
 * @param occurred when the carrier said so
 */
public record DisconnectionProgressed(
        UUID disconnectionId, UUID carrierId, int decisionNumber, DisconnectionStatus status, Instant occurred) {
    public DisconnectionProgressed {
        requireNonNull(disconnectionId, "disconnection_id");
        requireNonNull(carrierId, "carrier_id");
        Fields.notNegative(decisionNumber, "decision_number");
        requireNonNull(status, "status");
        Fields.time(occurred, "occurred");
    }
}
