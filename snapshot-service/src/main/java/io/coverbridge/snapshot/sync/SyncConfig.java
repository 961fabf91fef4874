package io.coverbridge.snapshot.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what carriers hold is brought over. */
@ConfigMapping(prefix = "coverbridge.sync")
interface SyncConfig {

    /**
     * How long the plans of a group that is not known yet wait for it: groups come on another topic, which may be behind
     * after a standstill. The partition waits with them.
     */
    @WithDefault("60s")
    Duration groupWait();
}
