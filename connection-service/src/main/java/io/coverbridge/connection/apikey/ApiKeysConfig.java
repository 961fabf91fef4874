package io.coverbridge.connection.apikey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of API keys. */
@ConfigMapping(prefix = "coverbridge.api-keys")
public interface ApiKeysConfig {

    /** Most keys of an organization that are neither revoked nor expired. */
    @WithDefault("100")
    int maxPerOrganization();

    /** How long the secret before stays good after a rotation that does not say. */
    @WithDefault("24h")
    Duration rotationOverlap();

    /** Longest overlap that a rotation may ask for. */
    @WithDefault("30d")
    Duration maxRotationOverlap();
}
