package io.coverbridge.connection.carrier;

import java.time.Instant;
import java.util.UUID;

/**
 * An activated carrier, as the API answers it.
 *
 * @param id the activation
 * @param version changes with every edit
 * @param created when it was activated
 * @param modified when it last changed
 * @param carrierId the carrier
 * @param organizationId who activated it
 * @param status {@code active}
 * @param estimatedVolume employees expected
 */
public record ActivationResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID carrierId,
        UUID organizationId,
        String status,
        int estimatedVolume) {

    static ActivationResponse of(OrganizationCarrier row) {
        return new ActivationResponse(
                row.id,
                row.version,
                row.createdAt,
                row.modifiedAt,
                row.carrierId,
                row.organizationId,
                row.status,
                row.estimatedVolume);
    }
}
