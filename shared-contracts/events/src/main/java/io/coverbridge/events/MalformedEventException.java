package io.coverbridge.events;

/** A record is not an event of this contract and never will be. The message names the place, never a value. */
public final class MalformedEventException extends RuntimeException {

    public MalformedEventException(String message) {
        super(message);
    }
}
