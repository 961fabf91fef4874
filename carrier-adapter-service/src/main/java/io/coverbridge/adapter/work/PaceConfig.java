package io.coverbridge.adapter.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fast emulated carriers are, until someone sets it by program. */
@ConfigMapping(prefix = "coverbridge.emulator")
interface PaceConfig {

    /** Every wait is multiplied by this, 0 to 1,000; 0 does not wait at all. A stored pace comes before this one. */
    @WithDefault("1.0")
    double pace();
}
