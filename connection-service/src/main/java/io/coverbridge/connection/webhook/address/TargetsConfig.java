package io.coverbridge.connection.webhook.address;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which targets may be called beyond public ones. */
@ConfigMapping(prefix = "coverbridge.webhooks")
interface TargetsConfig {

    /**
     * Hosts, addresses and blocks of addresses ({@code 10.1.0.0/16}), separated by commas, that may be called although they are
     * internal, at any port and without TLS. None by default; the local start allows loopback.
     */
    Optional<List<String>> allowedTargets();
}
