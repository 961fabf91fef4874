package io.coverbridge.adapter.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Cleans the journal at the start and at intervals; one run at a time in this process. */
@ApplicationScoped
class JournalCleanupJob {

    private static final Logger LOG = Logger.getLogger(JournalCleanupJob.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Vertx vertx;
    private final JournalCleanup cleanup;
    private final Duration interval;
    private volatile boolean stopping;

    JournalCleanupJob(Vertx vertx, JournalCleanup cleanup, JournalConfig config) {
        this.vertx = vertx;
        this.cleanup = cleanup;
        this.interval = config.journalCleanupInterval();
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
                LOG.warnf(
                        "old entries of the journal could not be deleted, it is tried again: %s", failure.getMessage());
            }
            runAfter(interval);
        });
    }

    private void done(long deleted) {
        if (deleted > 0) {
            LOG.infof("old entries of the journal are deleted entries=%d", deleted);
        }
        runAfter(interval);
    }
}
