package io.coverbridge.local.launcher;

/** The start cannot go on; the message tells the user why and what to do. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message) {
        super(message);
    }
}
