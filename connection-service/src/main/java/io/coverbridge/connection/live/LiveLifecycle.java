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

/** Wakes the streams when their feed has grown, and ends them when the service stops. */
@ApplicationScoped
class LiveLifecycle {

    /** How exactly heartbeats and limits are kept. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final FeedSignals signals;
    private final LiveStreams streams;
    private final LiveConfig config;
    private final Clock clock;

    LiveLifecycle(Vertx vertx, FeedSignals signals, LiveStreams streams, LiveConfig config, Clock clock) {
        this.vertx = vertx;
        this.signals = signals;
        this.streams = streams;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        signals.listen(organizationId -> organizationId.ifPresentOrElse(streams::wake, streams::wakeAll));
        vertx.setPeriodic(config.pollInterval().toMillis(), timer -> streams.wakeAll());
        vertx.setPeriodic(TICK.toMillis(), timer -> streams.tick(clock.instant()));
    }

    /** Before the server waits for open requests to end, for which it would wait in vain. */
    void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
        streams.close();
    }

    void stop(@Observes ShutdownEvent event) {
        streams.close();
    }
}
