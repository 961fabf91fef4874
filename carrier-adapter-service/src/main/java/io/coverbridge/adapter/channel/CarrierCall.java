package io.coverbridge.adapter.channel;

import io.coverbridge.adapter.directory.Carrier;
import java.util.UUID;

/**
 * One call to a carrier about a connection. A call may be repeated when its answer was lost; connection, request number
 * and attempts name it.
 *
 * @param connectionId the connection
 * @param carrier the carrier to call
 * @param carrierGroupId how the carrier names the group
 * @param requestNumber 0 for the first request, one more with every retry by the platform
 * @param attempts calls that were made before for this request, answered or not
 */
public record CarrierCall(UUID connectionId, Carrier carrier, String carrierGroupId, int requestNumber, int attempts) {}
