package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection was asked for, or asked for again.
 *
 * @param id the connection
 * @param version version of the record after this event
 * @param groupId the group to connect
 * @param carrierId the carrier to connect it to
 * @param carrierGroupId how the carrier names the group
 * @param requestType {@code initial} for a new group, {@code incremental} for an existing one
 * @param requestNumber 0 for the first request, then one more with every retry; answers name it so that an answer to
 *     an earlier request is not taken for one to this
 * @param status status after this event
 * @param created when the connection was created
 * @param modified when this happened
 * @param sealedGroupData {@link GroupDetails} as sealed bytes, bound to the organization and the connection
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ConnectionRequested(
        UUID id,
        UUID version,
        UUID groupId,
        UUID carrierId,
        String carrierGroupId,
        String requestType,
        int requestNumber,
        ConnectionStatus status,
        Instant created,
        Instant modified,
        byte @Nullable [] sealedGroupData) {

    /** Longest carrier group id, in characters. */
    public static final int MAX_CARRIER_GROUP_ID_LENGTH = 255;

    /** Most sealed bytes: what the largest request body can hold, and small enough for a record in base64. */
    public static final int MAX_SEALED_BYTES = 1_200_000;

    private static final Set<String> REQUEST_TYPES = Set.of("initial", "incremental");

    /** Written out, because javac drops the annotation of an array from the parameters of the compact form. */
    public ConnectionRequested(
            UUID id,
            UUID version,
            UUID groupId,
            UUID carrierId,
            String carrierGroupId,
            String requestType,
            int requestNumber,
            ConnectionStatus status,
            Instant created,
            Instant modified,
            byte @Nullable [] sealedGroupData) {
        Fields.line(carrierGroupId, MAX_CARRIER_GROUP_ID_LENGTH, "carrier_group_id");
        requireNonNull(requestType, "request_type");
        Fields.check(REQUEST_TYPES.contains(requestType), "request_type", "is neither initial nor incremental");
        Fields.notNegative(requestNumber, "request_number");
        Fields.time(created, "created");
        Fields.time(modified, "modified");
        Fields.check(
                sealedGroupData == null || sealedGroupData.length <= MAX_SEALED_BYTES,
                "sealed_group_data",
                "is longer than " + MAX_SEALED_BYTES + " bytes");
        this.id = requireNonNull(id, "id");
        this.version = requireNonNull(version, "version");
        this.groupId = requireNonNull(groupId, "group_id");
        this.carrierId = requireNonNull(carrierId, "carrier_id");
        this.carrierGroupId = carrierGroupId;
        this.requestType = requestType;
        this.requestNumber = requestNumber;
        this.status = requireNonNull(status, "status");
        this.created = created;
        this.modified = modified;
        this.sealedGroupData = sealedGroupData == null ? null : sealedGroupData.clone();
    }

    @Override
    public byte @Nullable [] sealedGroupData() {
        return sealedGroupData == null ? null : sealedGroupData.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionRequested that
                && identity().equals(that.identity())
                && Arrays.equals(sealedGroupData, that.sealedGroupData);
    }

    @Override
    public int hashCode() {
        return 31 * identity().hashCode() + Arrays.hashCode(sealedGroupData);
    }

    @Override
    public String toString() {
        return "ConnectionRequested[id=" + id + ", version=" + version + ", groupId=" + groupId + ", carrierId="
                + carrierId + ", requestNumber=" + requestNumber + ", status=" + status + "]";
    }

    /** Every component but the bytes. */
    private List<Object> identity() {
        return List.of(
                id, version, groupId, carrierId, carrierGroupId, requestType, requestNumber, status, created, modified);
    }
}
