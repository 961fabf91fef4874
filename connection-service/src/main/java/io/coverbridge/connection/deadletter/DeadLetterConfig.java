package io.coverbridge.connection.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The handling of dead letters. */
@ConfigMapping(prefix = "coverbridge.dead-letters")
public interface DeadLetterConfig {

    /** Most records that one replica takes at a time to send them again. */
    @WithDefault("20")
    int replayBatch();

    /** How often is looked for what another replica has left half done. */
    @WithDefault("10s")
    Duration replayInterval();

    /** After this long another replica takes over what one has begun; more than a batch takes while Kafka is slow. */
    @WithDefault("10m")
    Duration replayClaim();

    /** Most dead letters that one request with filters decides on. */
    @WithDefault("1000")
    int maxDecided();
}
