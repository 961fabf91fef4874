package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionStatus;

/**
 * How far a request has come; what is known before the next step.
 *
 * @param status status that was last reported
 * @param step answers that the carrier has given
 * @param attempts calls that were made, answered or not
 * @param timeouts calls in a row without an answer
 */
public record Progress(ConnectionStatus status, int step, int attempts, int timeouts) {

    /** The beginning of a request. */
    public static Progress from(ConnectionStatus status) {
        return new Progress(status, 0, 0, 0);
    }
}
