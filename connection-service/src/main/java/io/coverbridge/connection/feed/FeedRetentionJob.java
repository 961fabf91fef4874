package io.coverbridge.connection.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs the retention at intervals; one run at a time in this process, and two replicas at once do no harm. */
@ApplicationScoped
class FeedRetentionJob {

    private static final Logger LOG = Logger.getLogger(FeedRetentionJob.class);

    private final Vertx vertx;
    private final FeedRetention retention;
    private final Duration interval;
    private volatile boolean stopping;

    FeedRetentionJob(Vertx vertx, FeedRetention retention, FeedConfig config) {
        this.vertx = vertx;
        this.retention = retention;
        this.interval = config.retentionInterval();
    }

    void start(@Observes StartupEvent started) {
        runLater();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void runLater() {
        if (!stopping) {
            vertx.setTimer(Math.max(1, interval.toMillis()), timer -> run());
        }
    }

    private void run() {
        retention
                .deleteExpired()
                .subscribe()
                .with(
                        deleted -> {
                            if (deleted > 0) {
                                LOG.infof("events past their retention deleted count=%d", deleted);
                            }
                            runLater();
                        },
                        failure -> {
                            LOG.warnf("retention was interrupted, it goes on later: %s", failure.getMessage());
                            runLater();
                        });
    }
}
