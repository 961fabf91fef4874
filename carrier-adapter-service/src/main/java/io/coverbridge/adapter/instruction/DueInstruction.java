package io.coverbridge.adapter.instruction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was claimed. What to tell the carrier is read by whoever makes the call: the role that claims never sees it.
 *
 * @param organizationId whose instruction it is
 * @param id the instruction
 * @param carrierId the carrier to call
 * @param progress how far it had come when it was claimed
 * @param traceparent trace that the instruction began
 */
record DueInstruction(
        UUID organizationId,
        UUID id,
        UUID carrierId,
        DeliveryProgress progress,
        @Nullable String traceparent) {}
