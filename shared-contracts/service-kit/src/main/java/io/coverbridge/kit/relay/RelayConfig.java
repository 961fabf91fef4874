package io.coverbridge.kit.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay between event log and Kafka. */
@ConfigMapping(prefix = "coverbridge.relay")
public interface RelayConfig {

    /** Whether this process takes part; one that only migrates does not. */
    @WithDefault("true")
    boolean enabled();

    /** Most events sent before their acknowledgements are awaited. */
    @WithDefault("2000")
    int batchSize();

    /** Most bytes of data in one batch; one event always fits. */
    @WithDefault("8388608")
    int batchBytes();

    /** How often pending events are looked for when no notification came. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How often a standby tries to take over, and how long to wait after a failure. */
    @WithDefault("1s")
    Duration standbyInterval();

    /**
     * After this long without a sign of life the database ends the leader's session, and with it its lock. A frozen
     * leader loses its place this way; it must be several times the poll interval.
     */
    @WithDefault("10s")
    Duration leaseDuration();
}
