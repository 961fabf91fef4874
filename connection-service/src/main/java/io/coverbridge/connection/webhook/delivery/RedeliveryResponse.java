package io.coverbridge.connection.webhook.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a redelivery did.
 *
 * @param redelivered how many deliveries are due again
 * @param nextSince if there may be more than one request takes: what to name in the next one; absent otherwise
 */
public record RedeliveryResponse(int redelivered, @Nullable Instant nextSince) {}
