package io.coverbridge.kit.idempotency;

/** The first request with this key takes longer than a repeat may wait. */
final class StillUnderWayException extends RuntimeException {

    StillUnderWayException() {
        super("a request with this key is under way", null, false, false);
    }
}
