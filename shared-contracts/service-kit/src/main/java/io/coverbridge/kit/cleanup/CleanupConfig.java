package io.coverbridge.kit.cleanup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The job that deletes old rows. */
@ConfigMapping(prefix = "coverbridge.cleanup")
public interface CleanupConfig {

    /** From the end of one run to the next; the first begins that long after the start. */
    @WithDefault("10m")
    Duration interval();

    /** Rows in one statement. */
    @WithDefault("500")
    int batch();
}
