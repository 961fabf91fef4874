package io.coverbridge.kit.cleanup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Cleans up at intervals; one run at a time in this process. */
@ApplicationScoped
class CleanupJob {

    private static final Logger LOG = Logger.getLogger(CleanupJob.class);

    private final Vertx vertx;
    private final Cleanup cleanup;
    private final Duration interval;
    private volatile boolean stopping;

    CleanupJob(Vertx vertx, Cleanup cleanup, CleanupConfig config) {
        this.vertx = vertx;
        this.cleanup = cleanup;
        this.interval = config.interval();
    }

    void start(@Observes StartupEvent started) {
        later();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void later() {
        if (!stopping) {
            vertx.setTimer(Math.max(1, interval.toMillis()), timer -> run());
        }
    }

    private void run() {
        cleanup.all().onTermination().invoke(this::later).subscribe().with(rows -> {}, this::report);
    }

    private void report(Throwable failure) {
        if (!stopping) {
            LOG.warnf("old rows were not deleted, it is tried again: %s", failure.getMessage());
        }
    }
}
