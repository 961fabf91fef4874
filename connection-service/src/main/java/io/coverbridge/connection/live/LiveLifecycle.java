package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedSignals;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wakes the streams when their feed has grown, and ends them when the service stops. */
@ApplicationScoped
class LiveLifecycle {

    /** How exactly heartbeats and limits are kept. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** What the ends of streams take to go out. */
    private static final Duration HEAD_START = Duration.ofMillis(100);

    private final Vertx vertx;
    private final FeedSignals signals;
    private final LiveStreams streams;
    private final LiveConfig config;
    private final Clock clock;
    private final Duration delay;

    LiveLifecycle(
            Vertx vertx,
            FeedSignals signals,
            LiveStreams streams,
            LiveConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.vertx = vertx;
        this.signals = signals;
        this.streams = streams;
        this.config = config;
        this.clock = clock;
        this.delay = delay;
    }

    void start(@Observes StartupEvent started) {
        signals.listen(organizationId -> organizationId.ifPresentOrElse(streams::wake, streams::wakeAll));
        vertx.setPeriodic(config.pollInterval().toMillis(), timer -> streams.wakeAll());
        vertx.setPeriodic(TICK.toMillis(), timer -> streams.tick(clock.instant()));
    }

    /**
     * Before the server waits for open requests to end, for which it would wait in vain; but not before others know that it
     * stops, or its readers would come back to it.
     */
    void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(Math.max(1, delay.minus(HEAD_START).toMillis()), timer -> streams.close());
    }

    void stop(@Observes ShutdownEvent event) {
        streams.close();
    }
}
