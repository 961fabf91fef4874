package io.coverbridge.connection.token;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes the organizations of {@link BootstrapConfig}, once; a second start with the same settings changes nothing. */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(30);

    private final BootstrapConfig config;
    private final ApiKeys keys;

    Bootstrap(BootstrapConfig config, ApiKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    // Before the first request is served, on the starting thread: blocking is what is wanted here.
    void start(@Observes StartupEvent started) {
        config.organizations().values().forEach(this::make);
    }

    private void make(BootstrapConfig.Organization organization) {
        String hash = keys.find(organization.clientId())
                .await()
                .atMost(DATABASE_LIMIT)
                .map(ApiKey::secretHash)
                .filter(known -> BcryptUtil.matches(organization.clientSecret(), known))
                .orElseGet(() -> BcryptUtil.bcryptHash(organization.clientSecret()));
        keys.save(organization, hash).await().atMost(DATABASE_LIMIT);
        LOG.infof("organization ready organizationId=%s", organization.id());
    }
}
