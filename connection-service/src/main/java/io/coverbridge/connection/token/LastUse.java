package io.coverbridge.connection.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Notes when a key was used, once a minute at most, and never makes a token wait for that. */
@ApplicationScoped
class LastUse {

    private static final Logger LOG = Logger.getLogger(LastUse.class);
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final ApiKeys keys;

    LastUse(ApiKeys keys) {
        this.keys = keys;
    }

    void note(ApiKey key, Instant now) {
        Instant unless = now.minus(GRAIN);
        if (key.lastUsedAt() != null && !key.lastUsedAt().isBefore(unless)) {
            return;
        }
        keys.used(key.clientId(), now, unless)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("the use of a key was not noted: %s", failure.getMessage()));
    }
}
