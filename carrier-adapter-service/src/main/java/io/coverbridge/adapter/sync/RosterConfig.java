package io.coverbridge.adapter.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what carriers hold is brought over. */
@ConfigMapping(prefix = "coverbridge.roster")
public interface RosterConfig {

    /** Families in one event and one transaction, 1 to 100. */
    @WithDefault("50")
    int batchSize();

    /**
     * From the end of one run to the beginning of the next, by the emulator's clock and without its pace; 0 for never by
     * itself.
     */
    @WithDefault("24h")
    Duration syncInterval();
}
