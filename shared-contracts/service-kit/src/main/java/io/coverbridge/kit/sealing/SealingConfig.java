package io.coverbridge.kit.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the keys for personal data are. */
@ConfigMapping(prefix = "coverbridge.sealing")
public interface SealingConfig {

    /** File with a Tink keyset in JSON, AEAD keys; the primary key seals, every key opens. There is no default. */
    Path keyset();
}
