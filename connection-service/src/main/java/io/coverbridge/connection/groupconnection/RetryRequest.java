package io.coverbridge.connection.groupconnection;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a retry; may be empty. What is left out stays as it is.
 *
 * @param carrierGroupId how the carrier names the group
 * @param brokerFederalEin tax number of the brokerage
 * @param brokerTin tax number of the broker
 * @param employerEmailAddress a contact at the employer
 * @param federalEin tax number of the employer
 */
@Schema(examples = "{\"carrier_group_id\": \"00110012\"}")
public record RetryRequest(
        @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*", message = "Not a valid string.") @Nullable
        String carrierGroupId,

        @Size(min = 1, max = 20) @Nullable String brokerFederalEin,
        @Size(min = 1, max = 20) @Nullable String brokerTin,
        @Size(min = 1, max = 254) @Nullable String employerEmailAddress,
        @Size(min = 1, max = 20) @Nullable String federalEin) {

    Contacts contacts() {
        return new Contacts(brokerFederalEin, brokerTin, employerEmailAddress);
    }

    @Override
    public String toString() {
        return "RetryRequest[redacted]";
    }
}
