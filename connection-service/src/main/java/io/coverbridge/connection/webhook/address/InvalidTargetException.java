package io.coverbridge.connection.webhook.address;

/** An address that is not called. The message is for its owner and names nothing of the hub's network. */
public final class InvalidTargetException extends RuntimeException {

    InvalidTargetException(String message) {
        super(message, null, false, false);
    }
}
