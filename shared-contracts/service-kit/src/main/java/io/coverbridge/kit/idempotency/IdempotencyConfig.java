package io.coverbridge.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys that clients give to requests so that they can repeat them. */
@ConfigMapping(prefix = "coverbridge.idempotency")
public interface IdempotencyConfig {

    /** How long an answer is kept. A repeat that comes later is a new request. */
    @WithDefault("24h")
    Duration retention();

    /** Longest wait of a repeat for the request that is under way; after that it is answered with 409. */
    @WithDefault("10s")
    Duration maxWait();
}
