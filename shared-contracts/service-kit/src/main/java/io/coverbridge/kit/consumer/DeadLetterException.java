package io.coverbridge.kit.consumer;

/** Tells the connector to put a record aside; its message becomes the header {@code dead-letter-reason}. */
final class DeadLetterException extends RuntimeException {
    DeadLetterException(String reason, Throwable cause) {
        super(reason, cause, false, false);
    }
}
