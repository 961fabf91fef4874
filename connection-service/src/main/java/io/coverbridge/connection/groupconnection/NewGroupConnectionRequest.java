package io.coverbridge.connection.groupconnection;

import static java.util.Objects.requireNonNull;

import io.coverbridge.connection.group.Group.GroupDetailsGiven;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a connection for a group that the hub does not know yet.
 *
 * @param carrierId the carrier
 * @param federalEin tax number of the employer
 * @param groupData the group
 * @param ignoreEligibility take the best exchange method without computing eligibility
 * @param dataExchangeConfiguration {@code api} or {@code edi}, to force the method
 */
@Schema(examples = """
                {"carrier_id": "c699414d-fd1c-4de4-86f0-66dfff2276c4", "federal_ein": "123456789",
                 "group_data": {"group_name": "Test Company", "carrier_group_id": "00110011"}}""")
public record NewGroupConnectionRequest(
        @NotNull @Nullable UUID carrierId,
        @Size(min = 1, max = 20) @Nullable String federalEin,
        @NotNull @Valid @Nullable GroupData groupData,
        @Nullable Boolean ignoreEligibility,

        @Pattern(regexp = "api|edi", message = "Must be one of: api, edi.") @Nullable
        String dataExchangeConfiguration) {

    /**
     * The group.
     *
     * @param groupName name of the employer
     * @param carrierGroupId how the carrier names the group
     * @param brokerFederalEin tax number of the brokerage
     * @param brokerTin tax number of the broker
     * @param employerEmailAddress a contact at the employer
     */
    public record GroupData(
            @NotNull @Size(min = 1, max = 255) @Nullable String groupName,

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
                federalEin,
                new Contacts(group.brokerFederalEin(), group.brokerTin(), group.employerEmailAddress()),
                Boolean.TRUE.equals(ignoreEligibility),
                dataExchangeConfiguration);
    }

    GroupDetailsGiven group() {
        return new GroupDetailsGiven(requireNonNull(requireNonNull(groupData).groupName()), null, federalEin, null);
    }
}
