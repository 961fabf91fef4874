package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import java.util.UUID;

/**
 * One call to a carrier about a connection. A call may be repeated when its answer was lost; connection, request number
 * and attempts name it.
 *
 * @param organizationId whose connection it is
 * @param connectionId the connection
 * @param carrier the carrier to call
 * @param carrierGroupId how the carrier names the group
 * @param requestNumber 0 for the first request, one more with every retry by the platform
 * @param answers calls that were answered before for this request
 * @param attempts calls that were made before for this request, answered or not
 */
public record CarrierCall(
        UUID organizationId,
        UUID connectionId,
        Carrier carrier,
        String carrierGroupId,
        int requestNumber,
        int answers,
        int attempts) {

    /** Its name in every run. */
    public CallName name() {
        return new CallName(
                answers == 0 ? CallKind.CONNECTION_SUBMIT : CallKind.CONNECTION_POLL,
                carrier.id(),
                carrierGroupId,
                null,
                requestNumber,
                attempts);
    }
}
