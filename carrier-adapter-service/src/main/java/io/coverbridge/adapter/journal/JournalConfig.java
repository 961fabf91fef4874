package io.coverbridge.adapter.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how much is kept of what carriers received. */
@ConfigMapping(prefix = "coverbridge.emulator")
public interface JournalConfig {

    /** Entries of the journal are deleted when they are older than this. */
    @WithDefault("30d")
    Duration journalRetention();

    /** How often old entries are looked for. */
    @WithDefault("1h")
    Duration journalCleanupInterval();

    /** Largest body that is kept, in bytes; of a larger one only the size is told. */
    @WithDefault("1048576")
    int journalMaxBodyBytes();
}
