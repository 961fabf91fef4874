package io.coverbridge.kit.consumer;

/**
 * Tells the connector to put a record aside; its message becomes the header {@code dead-letter-reason}. It has no cause:
 * the connector would write the cause's message into a header, too, and that may quote a value.
 */
final class DeadLetterException extends RuntimeException {
    DeadLetterException(String reason) {
        super(reason, null, false, false);
    }
}
