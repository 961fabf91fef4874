package io.coverbridge.adapter.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How due work is found and done. */
@ConfigMapping(prefix = "coverbridge.work")
public interface WorkConfig {

    /** Most pieces of work under way at once in this process. */
    @WithDefault("8")
    int parallelism();

    /** Most pieces of work of one kind claimed at once. */
    @WithDefault("32")
    int batchSize();

    /** After this long, claimed work that was not finished may be done by another replica. Also the limit of one piece. */
    @WithDefault("30s")
    Duration lease();

    /** How often due work is looked for when nothing in this process announced any. */
    @WithDefault("500ms")
    Duration pollInterval();
}
