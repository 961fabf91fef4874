package io.coverbridge.adapter.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files to carriers. */
@ConfigMapping(prefix = "coverbridge.files")
interface FilesConfig {

    /** Most families in one file, 1 to 10,000; more go with the next one, at once. */
    @WithDefault("5000")
    int maxFamilies();

    /** Families whose fate is written down in one transaction once a file has been acknowledged. */
    @WithDefault("100")
    int settleBatch();

    /** Whether envelopes say that files are tests (ISA15). */
    @WithDefault("true")
    boolean test();
}
