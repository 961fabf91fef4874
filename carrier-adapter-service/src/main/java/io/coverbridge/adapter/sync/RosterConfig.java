package io.coverbridge.adapter.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How what carriers hold is brought over. */
@ConfigMapping(prefix = "coverbridge.roster")
public interface RosterConfig {

    /** Families in one event and one transaction, 1 to 100. */
    @WithDefault("50")
    int batchSize();
}
