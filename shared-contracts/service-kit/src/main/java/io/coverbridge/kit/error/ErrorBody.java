package io.coverbridge.kit.error;

import org.jspecify.annotations.Nullable;

/**
 * The default error dialect, exactly these two keys: strict clients break on more.
 *
 * @param message what is wrong, for people
 * @param status the HTTP status again; absent in the few answers that are known without it
 */
public record ErrorBody(String message, @Nullable Integer status) {}
