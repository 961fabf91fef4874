package io.coverbridge.kit.consumer;

/**
 * This event cannot be applied, now or ever; it goes to the dead letters. The message is the reason that an operator
 * reads there: ids and statuses, never a person's data.
 */
public final class RejectedEventException extends RuntimeException {
    public RejectedEventException(String reason) {
        super(reason, null, false, false);
    }
}
