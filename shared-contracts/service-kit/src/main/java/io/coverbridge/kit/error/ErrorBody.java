package io.coverbridge.kit.error;

/**
 * The default error dialect, exactly these two keys: strict clients break on more.
 *
 * @param message what is wrong, for people
 * @param status the HTTP status again
 */
public record ErrorBody(String message, int status) {}
