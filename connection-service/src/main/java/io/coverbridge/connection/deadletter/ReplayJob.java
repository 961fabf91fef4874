package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.relay.DeadLetterReplay;
import io.coverbridge.kit.relay.ReplayOrder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends again what operators have asked for: at once, and at intervals what a crash or an outage has left. A crash after the
 * sending and before the note sends twice, which the sequence guard makes one effect.
 */
@ApplicationScoped
class ReplayJob {

    private static final Logger LOG = Logger.getLogger(ReplayJob.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(30);

    private final Replays replays;
    private final DeadLetterReplay kafka;
    private final DeadLetterConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "dead-letter-replay"));

    ReplayJob(Replays replays, DeadLetterReplay kafka, DeadLetterConfig config, MeterRegistry meters, Clock clock) {
        this.replays = replays;
        this.kafka = kafka;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        long interval = config.replayInterval().toMillis();
        // It never fails: a run ends its own failures.
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::run, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Does not wait for the next interval. */
    void wake() {
        thread.execute(this::run);
    }

    private void run() {
        try {
            List<ReplayOrder> orders;
            do {
                Instant now = clock.instant();
                orders = replays.claim(now, now.plus(config.replayClaim()), config.replayBatch())
                        .await()
                        .atMost(DATABASE_LIMIT);
                orders.forEach(this::replay);
            } while (!orders.isEmpty());
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warnf("sending dead letters again was interrupted, it goes on later: %s", e.getMessage());
            }
        }
    }

    private void replay(ReplayOrder order) {
        DeadLetterStatus end = kafka.send(order) ? DeadLetterStatus.REPLAYED : DeadLetterStatus.EXPIRED;
        replays.end(order.id(), end, clock.instant()).await().atMost(DATABASE_LIMIT);
        meters.counter("coverbridge.dead.letters", "consumer", order.consumer(), "outcome", end.wire())
                .increment();
        LOG.infof("dead letter %s deadLetterId=%s consumer=%s", end.wire(), order.id(), order.consumer());
    }
}
