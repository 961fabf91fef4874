package io.coverbridge.kit.sealing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Seals anew at the start and at intervals; one run at a time in this process. */
@ApplicationScoped
class ResealJob {

    private static final Logger LOG = Logger.getLogger(ResealJob.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Reseal reseal;
    private final Duration interval;
    private volatile boolean stopping;

    ResealJob(Vertx vertx, Reseal reseal, SealingConfig config) {
        this.vertx = vertx;
        this.reseal = reseal;
        this.interval = config.resealInterval();
    }

    void start(@Observes StartupEvent started) {
        if (reseal.isNeeded()) {
            runAfter(AT_ONCE);
        }
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
        reseal.all().subscribe().with(rows -> runAfter(interval), this::runAgain);
    }

    private void runAgain(Throwable failure) {
        if (!stopping) {
            LOG.warnf("sealing anew was interrupted, it goes on later: %s", failure.getMessage());
        }
        runAfter(interval.compareTo(AFTER_FAILURE) < 0 ? interval : AFTER_FAILURE);
    }
}
