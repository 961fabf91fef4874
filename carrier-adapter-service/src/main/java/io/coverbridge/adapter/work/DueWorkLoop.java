package io.coverbridge.adapter.work;

import io.coverbridge.kit.database.OwnContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does due work of every kind: claims a batch, works it off with limited parallelism, and goes on until nothing is due.
 * The kinds take turns within a batch, so that a long line of one does not keep the others waiting. Wakes when told,
 * when the next work is due, and at an interval in case that another replica made work or died over it.
 */
@ApplicationScoped
public class DueWorkLoop {

    private static final Logger LOG = Logger.getLogger(DueWorkLoop.class);

    private final List<DueWork> kinds;
    private final WorkClock time;
    private final WorkConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final OwnContext ownContext;
    private final Counter failures;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean running;
    private volatile long interval = -1;

    DueWorkLoop(
            @All List<DueWork> kinds,
            WorkClock time,
            WorkConfig config,
            Clock clock,
            Vertx vertx,
            MeterRegistry meters) {
        this.kinds = List.copyOf(kinds);
        this.time = time;
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
        return time.refresh()
                .flatMap(current -> {
                    Instant now = clock.instant();
                    Claim claim = new Claim(config.batchSize(), time.now(), now, now.plus(config.lease()));
                    return ofEachKind(kind -> kind.claim(claim), List.of());
                })
                .map(DueWorkLoop::inTurns)
                .flatMap(claimed -> claimed.isEmpty()
                        ? sleepUntilNextDue().replaceWith(false)
                        : workOff(claimed).replaceWith(true));
    }

    /** Asks each kind; one that cannot answer does not hold the others up and is asked again with the next batch. */
    private <T> Uni<List<T>> ofEachKind(Function<DueWork, Uni<T>> question, T otherwise) {
        List<Uni<T>> answers = new ArrayList<>();
        for (DueWork kind : kinds) {
            answers.add(question.apply(kind).onFailure().recoverWithItem(failure -> {
                LOG.warnf("due work could not be claimed, it is tried again: %s", failure.getMessage());
                return otherwise;
            }));
        }
        return Uni.join().all(answers).andCollectFailures();
    }

    /** The first piece of each kind, then the second of each, and so on. */
    private static List<Supplier<Uni<Void>>> inTurns(List<List<Supplier<Uni<Void>>>> byKind) {
        List<Supplier<Uni<Void>>> pieces = new ArrayList<>();
        int longest = byKind.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Supplier<Uni<Void>>> kind : byKind) {
                if (turn < kind.size()) {
                    pieces.add(kind.get(turn));
                }
            }
        }
        return pieces;
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
        return ofEachKind(kind -> kind.nextDue(clock.instant()), Optional.<Instant>empty())
                .invoke(due -> due.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .ifPresent(this::wakeAt))
                .replaceWithVoid();
    }

    private void wakeAt(Instant due) {
        Duration wait = Duration.between(time.now(), due);
        if (wait.compareTo(config.pollInterval()) < 0) {
            vertx.setTimer(Math.max(1, wait.toMillis() + 1), timer -> wake());
        }
    }
}
