package io.coverbridge.kit.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the keys for personal data are, and how quickly data moves on to a new one. */
@ConfigMapping(prefix = "coverbridge.sealing")
public interface SealingConfig {

    /** File with a Tink keyset in JSON, AEAD keys; the primary key seals, every key opens. There is no default. */
    Path keyset();

    /**
     * File with a Tink keyset in JSON, PRF keys, for hashes by which sealed data is found. There is no default; only a
     * service that looks sealed data up needs it.
     */
    Optional<Path> lookupKeyset();

    /** Most rows that are sealed anew in one transaction. */
    @WithDefault("200")
    int resealBatch();

    /** How often rows are looked for that an older key has sealed; the first time is at the start. */
    @WithDefault("1h")
    Duration resealInterval();
}
