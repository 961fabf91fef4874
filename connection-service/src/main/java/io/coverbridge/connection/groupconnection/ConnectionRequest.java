package io.coverbridge.connection.groupconnection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked request for a connection, whichever endpoint it came in by.
 *
 * @param carrierId the carrier
 * @param carrierGroupId how the carrier names the group
 * @param federalEin tax number of the employer
 * @param contacts broker and contact
 * @param ignoreEligibility take the best exchange method without computing eligibility
 * @param dataExchangeConfiguration {@code api} or {@code edi}, where the platform insists
 */
record ConnectionRequest(
        UUID carrierId,
        String carrierGroupId,
        @Nullable String federalEin,
        Contacts contacts,
        boolean ignoreEligibility,
        @Nullable String dataExchangeConfiguration) {}
