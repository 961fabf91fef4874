package io.coverbridge.kit.relay;

import io.coverbridge.kit.database.DatabaseConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Runs the relay on a thread of its own for as long as the service runs, and says how it is. */
@Readiness
@ApplicationScoped
class RelayLifecycle implements HealthCheck {

    /** Shorter interruptions are part of normal life, such as a broker that restarts. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final RelayStatus status;
    private final Relay relay;
    private final Thread thread;
    private final Clock clock;
    private final boolean enabled;

    RelayLifecycle(
            RelayConfig config,
            DatabaseConfig database,
            MeterRegistry meters,
            Clock clock,
            BrokerAccess access,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clock = clock;
        this.enabled = config.enabled();
        this.status = new RelayStatus(meters);
        this.relay = new Relay(config, database, access, service, status, clock);
        this.thread = new Thread(relay, "event-relay");
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        relay.stop();
        thread.join(STOP_LIMIT.toMillis());
    }

    @Override
    public HealthCheckResponse call() {
        RelayStatus.State state = status.state();
        return HealthCheckResponse.named("Event relay")
                .status(isWell(state))
                .withData("phase", state.phase().name().toLowerCase(java.util.Locale.ROOT))
                .build();
    }

    private boolean isWell(RelayStatus.State state) {
        Instant since = state.since();
        return switch (state.phase()) {
            case STARTING, STANDBY, LEADING -> true;
            case WAITING, FAILING ->
                since != null && Duration.between(since, clock.instant()).compareTo(TOLERATED) < 0;
        };
    }
}
