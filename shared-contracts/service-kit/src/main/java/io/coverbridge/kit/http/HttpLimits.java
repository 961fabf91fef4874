package io.coverbridge.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of one HTTP request. */
@ConfigMapping(prefix = "coverbridge.http")
public interface HttpLimits {

    /** Largest body, in bytes; more is answered with 413. */
    @WithDefault("1048576")
    int maxBodyBytes();

    /** Records on a page when the client does not say. */
    @WithDefault("20")
    int defaultPageSize();

    /** Most records on a page; a larger wish is clamped to this. */
    @WithDefault("100")
    int maxPageSize();
}
