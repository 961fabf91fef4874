package io.coverbridge.connection.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Cleans old deliveries up at the start and at intervals; one run at a time in this process. */
@ApplicationScoped
class DeliveryCleanupJob {

    private static final Logger LOG = Logger.getLogger(DeliveryCleanupJob.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Vertx vertx;
    private final DeliveryCleanup cleanup;
    private final Duration interval;
    private volatile boolean stopping;

    DeliveryCleanupJob(Vertx vertx, DeliveryCleanup cleanup, DeliveryConfig config) {
        this.vertx = vertx;
        this.cleanup = cleanup;
        this.interval = config.cleanupInterval();
    }

    void start(@Observes StartupEvent started) {
        runAfter(AT_ONCE);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void runAfter(Duration delay) {
        if (!stopping) {
            vertx.setTimer(Math.max(1, delay.toMillis()), timer -> run());
        }
    }

    private void run() {
        cleanup.run().subscribe().with(this::done, failure -> {
            if (!stopping) {
                LOG.warnf("old webhook deliveries could not be deleted, it is tried again: %s", failure.getMessage());
            }
            runAfter(interval);
        });
    }

    private void done(long deleted) {
        if (deleted > 0) {
            LOG.infof("old webhook deliveries are deleted deliveries=%d", deleted);
        }
        runAfter(interval);
    }
}
