package io.coverbridge.connection.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of webhook subscriptions. */
@ConfigMapping(prefix = "coverbridge.webhooks")
interface SubscriptionsConfig {

    /** Most subscriptions of one organization. */
    @WithDefault("20")
    int maxSubscriptions();

    /** Longest address of an endpoint, in characters. */
    @WithDefault("2048")
    int maxUrlLength();

    /** Fewest characters of a secret that its owner chooses. */
    @WithDefault("24")
    int minSecretLength();

    /** Most characters of a secret that its owner chooses. */
    @WithDefault("256")
    int maxSecretLength();

    /** How long the old secret signs beside the new one when a rotation does not say. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** The longest overlap that a rotation may ask for. */
    @WithDefault("30d")
    Duration maxSecretOverlap();
}
