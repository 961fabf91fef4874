package io.coverbridge.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Patience with what another service has handed out and this one has not heard of yet. */
@ConfigMapping(prefix = "coverbridge.projection-wait")
public interface ProjectionWaitConfig {

    /** Longest wait before a request is answered 404; 0 does not wait at all. */
    @WithDefault("2s")
    Duration max();
}
