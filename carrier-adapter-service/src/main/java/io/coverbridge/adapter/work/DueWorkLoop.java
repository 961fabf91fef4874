package io.coverbridge.adapter.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does due work: claims a batch, works it off with limited parallelism, and goes on until nothing is due. Wakes when told,
 * when the next work is due, and at an interval in case that another replica made work or died over it.
 */
@ApplicationScoped
public class DueWorkLoop {

    private static final Logger LOG = Logger.getLogger(DueWorkLoop.class);

    private final DueWork work;
    private final WorkConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final OwnContext ownContext;
    private final Counter failures;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean running;
    private volatile long interval = -1;

    DueWorkLoop(DueWork work, WorkConfig config, Clock clock, Vertx vertx, MeterRegistry meters) {
        this.work = work;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.ownContext = new OwnContext(vertx);
        this.failures = Counter.builder("coverbridge.work.failures")
                .description("Pieces of work that failed and are tried again when their claim runs out")
                .register(meters);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        interval = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        vertx.cancelTimer(interval);
    }

    /** Says that there may be due work. Returns at once; calls while a round is under way add one more round. */
    public void wake() {
        if (running && calls.getAndIncrement() == 0) {
            round(1);
        }
    }

    private void round(int heard) {
        ownContext.run(this::batch).subscribe().with(found -> next(found, heard), failure -> {
            LOG.warnf("due work could not be claimed, it is tried again: %s", failure.getMessage());
            calls.set(0);
        });
    }

    private void next(boolean found, int heard) {
        if (running && (found || !calls.compareAndSet(heard, 0))) {
            round(calls.get());
        }
    }

    /** Works off one batch; false if nothing was due. */
    private Uni<Boolean> batch() {
        Instant now = clock.instant();
        return work.claim(config.batchSize(), now, now.plus(config.lease()))
                .flatMap(claimed -> claimed.isEmpty()
                        ? sleepUntilNextDue().replaceWith(false)
                        : workOff(claimed).replaceWith(true));
    }

    private Uni<Void> workOff(List<Supplier<Uni<Void>>> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(this::perform)
                .merge(config.parallelism())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> perform(Supplier<Uni<Void>> piece) {
        return ownContext
                .run(piece)
                .ifNoItem()
                .after(config.lease())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    failures.increment();
                    LOG.errorf(failure, "due work failed, it is tried again when its claim runs out");
                    return null;
                });
    }

    private Uni<Void> sleepUntilNextDue() {
        return work.nextDue(clock.instant())
                .invoke(next -> next.map(due -> Duration.between(clock.instant(), due))
                        .filter(wait -> wait.compareTo(config.pollInterval()) < 0)
                        .ifPresent(wait -> vertx.setTimer(Math.max(1, wait.toMillis() + 1), due -> wake())))
                .replaceWithVoid();
    }
}
