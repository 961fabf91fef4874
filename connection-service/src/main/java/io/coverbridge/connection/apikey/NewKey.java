package io.coverbridge.connection.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a key starts with.
 *
 * @param name for people
 * @param roles what its tokens may do
 * @param scopes what they are restricted to; null if to nothing
 * @param expiresAt when it ends; null if never
 */
record NewKey(
        String name,
        List<String> roles,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt) {}
