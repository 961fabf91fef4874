package io.coverbridge.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What browsers are told. */
@ConfigMapping(prefix = "coverbridge.web")
public interface WebConfig {

    /** Origins whose pages may call the API, e.g. {@code https://app.example.com}, separated by commas; none by default. */
    Optional<Set<String>> corsOrigins();

    /** Whether clients come through TLS only. Then they are told to stay with it for a year. */
    @WithDefault("false")
    boolean tls();
}
