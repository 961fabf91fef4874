package io.coverbridge.kit.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Runs the rules at intervals; one run at a time in this process. */
@ApplicationScoped
class RetentionJob {

    private final Vertx vertx;
    private final Retention retention;
    private final RetentionConfig config;
    private volatile boolean stopping;

    RetentionJob(Vertx vertx, Retention retention, RetentionConfig config) {
        this.vertx = vertx;
        this.retention = retention;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        runLater();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void runLater() {
        long millis = config.interval().toMillis();
        if (!stopping && millis > 0) {
            vertx.setTimer(
                    millis, timer -> retention.run().subscribe().with(gone -> runLater(), failure -> runLater()));
        }
    }
}
