package io.coverbridge.kit.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Calls per minute, per organization unless it says otherwise. A client that has been quiet may use the whole minute's
 * worth at once. The limits hold over all replicas, however calls are spread over them.
 */
@ConfigMapping(prefix = "coverbridge.rate-limit")
public interface RateLimitConfig {

    /** Off where something in front of the services counts already. */
    @WithDefault("true")
    boolean enabled();

    /** Token requests with one client id. */
    @WithDefault("600")
    int tokensPerMinute();

    /** Token requests from one address, whatever the client id; behind a gateway that is everybody's. */
    @WithDefault("3000")
    int tokensPerAddressPerMinute();

    /** Calls that read. */
    @WithDefault("60000")
    int readsPerMinute();

    /** Calls that change something, snapshots left out. */
    @WithDefault("12000")
    int writesPerMinute();

    /** Member snapshots, real ones and tests. */
    @WithDefault("24000")
    int snapshotsPerMinute();

    /** Streams that are opened. */
    @WithDefault("1200")
    int streamsPerMinute();

    /** Most clients that are remembered at a time; the least active are forgotten first. */
    @WithDefault("10000")
    int maxClients();
}
