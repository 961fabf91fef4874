package io.coverbridge.adapter.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens when a carrier does not answer. */
@ConfigMapping(prefix = "coverbridge.carrier")
public interface CarrierConfig {

    /** Calls in a row without an answer after which a request is given up. */
    @WithDefault("5")
    int maxAttempts();

    /** Wait after the first call without an answer; doubles with each further one. */
    @WithDefault("1s")
    Duration firstRetry();

    /** Longest wait between calls without an answer. */
    @WithDefault("30s")
    Duration slowestRetry();

    /** These settings as a value. */
    default RetryPolicy policy() {
        return new RetryPolicy(maxAttempts(), firstRetry(), slowestRetry());
    }
}
