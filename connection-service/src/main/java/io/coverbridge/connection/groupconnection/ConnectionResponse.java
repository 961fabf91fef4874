package io.coverbridge.connection.groupconnection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coverbridge.events.ConnectionStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection, as the API answers it.
 *
 * @param id stable for life, through retries
 * @param version changes with every modification
 * @param created when it was asked for
 * @param modified when it last changed
 * @param organizationId whose it is
 * @param carrierId the carrier
 * @param groupId the group
 * @param requestType {@code initial} if the group was new, {@code incremental} if it was known
 * @param status where it stands
 * @param completed when it was completed; absent before
 * @param disconnected when the group was disconnected from the carrier; absent before
 * @param federalEin tax number of the employer
 * @param groupData how the carrier knows the group
 * @param setupResult empty, or an explanation of the status
 */
public record ConnectionResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID organizationId,
        UUID carrierId,
        UUID groupId,
        String requestType,
        ConnectionStatus status,
        @Nullable Instant completed,
        @Nullable Instant disconnected,
        @Nullable String federalEin,
        GroupData groupData,
        SetupResult setupResult) {

    /**
     * How the carrier knows the group.
     *
     * @param groupName name of the employer
     * @param carrierGroupId how the carrier names the group
     * @param brokerFederalEin tax number of the brokerage
     * @param brokerTin tax number of the broker
     * @param employerEmailAddress a contact at the employer
     */
    @Schema(name = "ConnectionGroupData")
    public record GroupData(
            String groupName,
            String carrierGroupId,
            @Nullable String brokerFederalEin,
            @Nullable String brokerTin,
            @Nullable String employerEmailAddress) {
        @Override
        public String toString() {
            return "GroupData[redacted]";
        }
    }

    /**
     * The explanation of a status.
     *
     * @param error what happened; absent where the status explains itself
     */
    public record SetupResult(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}

    static ConnectionResponse of(GroupConnection connection, Contacts contacts) {
        return new ConnectionResponse(
                connection.id,
                connection.version,
                connection.createdAt,
                connection.modifiedAt,
                connection.organizationId,
                connection.carrierId,
                connection.groupId,
                connection.requestType,
                connection.status,
                connection.completedAt,
                connection.disconnectedAt,
                connection.federalEin,
                new GroupData(
                        connection.groupName,
                        connection.carrierGroupId,
                        contacts.brokerFederalEin(),
                        contacts.brokerTin(),
                        contacts.employerEmailAddress()),
                new SetupResult(connection.setupError));
    }
}
