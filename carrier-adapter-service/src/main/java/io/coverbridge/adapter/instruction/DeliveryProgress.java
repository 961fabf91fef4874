package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;

/**
 * How far an instruction has come; what is known before the next call.
 *
 * @param status status that was last reported
 * @param attempts calls that were made, answered or not
 * @param timeouts calls in a row without an answer
 */
public record DeliveryProgress(FulfillmentStatus status, int attempts, int timeouts) {

    /** An instruction that was taken up. */
    public static final DeliveryProgress TAKEN_UP = new DeliveryProgress(FulfillmentStatus.VALID, 0, 0);
}
