package io.coverbridge.connection.groupconnection;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of one more connection for a group that the hub knows.
 *
 * @param carrierId the carrier
 * @param groupData how the carrier knows the group
 * @param ignoreEligibility take the best exchange method without computing eligibility
 * @param dataExchangeConfiguration {@code api} or {@code edi}, to force the method
 */
@Schema(examples = """
                {"carrier_id": "3e0f9a57-51cb-4d0a-8a5e-6f1b7d2c4488",
                 "group_data": {"carrier_group_id": "7700915-002"}}""")
public record ExistingGroupConnectionRequest(
        @NotNull @Nullable UUID carrierId,
        @NotNull @Valid @Nullable GroupData groupData,
        @Nullable Boolean ignoreEligibility,

        @Pattern(regexp = "api|edi", message = "Must be one of: api, edi.") @Nullable
        String dataExchangeConfiguration) {

    /**
     * How the carrier knows the group.
     *
     * @param carrierGroupId how the carrier names the group
     * @param brokerFederalEin tax number of the brokerage
     * @param brokerTin tax number of the broker
     * @param employerEmailAddress a contact at the employer
     */
    @Schema(name = "ExistingGroupData")
    public record GroupData(
            @NotNull
            @Size(min = 1, max = 100)
            @Pattern(regexp = "\\P{Cntrl}*", message = "Not a valid string.")
            @Nullable
            String carrierGroupId,

            @Size(min = 1, max = 20) @Nullable String brokerFederalEin,
            @Size(min = 1, max = 20) @Nullable String brokerTin,
            @Size(min = 1, max = 254) @Nullable String employerEmailAddress) {
        @Override
        public String toString() {
            return "GroupData[redacted]";
        }
    }

    ConnectionRequest connection() {
        GroupData group = requireNonNull(groupData);
        return new ConnectionRequest(
                requireNonNull(carrierId),
                requireNonNull(group.carrierGroupId()),
                null,
                new Contacts(group.brokerFederalEin(), group.brokerTin(), group.employerEmailAddress()),
                Boolean.TRUE.equals(ignoreEligibility),
                dataExchangeConfiguration);
    }
}
