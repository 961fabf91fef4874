package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where one carrier's part of a snapshot stands, as the API answers it.
 *
 * @param carrierId the carrier
 * @param errors why it is invalid; empty otherwise
 * @param status where it stands
 */
@Schema(name = "FulfillmentSummaryEntry")
public record CarrierStatus(UUID carrierId, List<String> errors, FulfillmentStatus status) {

    public CarrierStatus {
        errors = List.copyOf(errors);
    }

    static CarrierStatus of(Fulfillment part) {
        return new CarrierStatus(part.carrierId(), part.errors(), part.status());
    }
}
