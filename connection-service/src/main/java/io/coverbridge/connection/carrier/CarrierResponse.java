package io.coverbridge.connection.carrier;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.coverbridge.events.CarrierDescribed.GroupIdFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier, as the API answers it.
 *
 * @param id the carrier
 * @param version changes whenever anything here changes
 * @param internalName short stable name
 * @param displayName name for people
 * @param state postal code of the state it sells in, {@code US} for all
 * @param linesOfCoverage what it sells
 * @param isSend whether it takes files
 * @param status {@code active} once the caller's organization has activated it; absent before
 * @param carrierGroupIdFormat what its group ids look like
 */
public record CarrierResponse(
        UUID id,
        UUID version,
        String internalName,
        String displayName,
        String state,
        List<String> linesOfCoverage,
        @JsonProperty("is_send") boolean isSend,
        @Nullable String status,
        GroupIdFormat carrierGroupIdFormat) {

    static CarrierResponse of(Carrier carrier, boolean active) {
        return new CarrierResponse(
                carrier.id,
                carrier.version,
                carrier.internalName,
                carrier.displayName,
                carrier.state,
                carrier.linesOfCoverage(),
                carrier.takesFiles(),
                active ? OrganizationCarrier.ACTIVE : null,
                carrier.groupIdFormat());
    }
}
