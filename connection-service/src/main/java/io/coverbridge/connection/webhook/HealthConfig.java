package io.coverbridge.connection.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a subscription counts as unhealthy, and when it is given up. */
@ConfigMapping(prefix = "coverbridge.webhooks.health")
public interface HealthConfig {

    /** Unhealthy after so many failed attempts in a row … */
    @WithDefault("5")
    int unhealthyAfterFailures();

    /** … that began at least so long ago: a restart of the receiver is no illness. */
    @WithDefault("1m")
    Duration unhealthyAfter();

    /** Given up with the first failed attempt that comes so long after the row began. */
    @WithDefault("7d")
    Duration failedAfter();
}
