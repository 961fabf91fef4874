package io.coverbridge.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The audit log. */
@ConfigMapping(prefix = "coverbridge.audit")
public interface AuditConfig {

    /** How long an entry is kept. */
    @WithDefault("400d")
    Duration retention();
}
