package io.coverbridge.adapter.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueWorkLoopTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger clock = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void aLongLineOfOneKindDoesNotKeepAnotherWaiting() {
        Line endless = new Line(100_000, clock);
        Line few = new Line(5, clock);
        DueWorkLoop loop = start(List.of(endless, few));
        Awaitility.await("the few").atMost(Duration.ofSeconds(20)).until(() -> few.done.get() == 5);
        loop.stop(new ShutdownEvent());
        assertThat(few.ticksUntilDone()).isLessThan(100);
    }

    @Test
    void aKindThatCannotAnswerDoesNotHoldUpTheOthers() {
        DueWork broken = new DueWork() {
            @Override
            public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
                return Uni.createFrom().failure(new IllegalStateException("no such table"));
            }

            @Override
            public Uni<Optional<Instant>> nextDue(Instant now) {
                return Uni.createFrom().failure(new IllegalStateException("no such table"));
            }
        };
        Line few = new Line(5, clock);
        DueWorkLoop loop = start(List.of(broken, few));
        Awaitility.await("the few").atMost(Duration.ofSeconds(20)).until(() -> few.done.get() == 5);
        loop.stop(new ShutdownEvent());
    }

    private DueWorkLoop start(List<DueWork> kinds) {
        DueWorkLoop loop = new DueWorkLoop(
                kinds, new RealTime(), new Settings(), Clock.systemUTC(), vertx, new SimpleMeterRegistry());
        loop.start(new StartupEvent());
        loop.wake();
        return loop;
    }

    /** So many pieces of work, all due. */
    private static final class Line implements DueWork {

        private final AtomicInteger left;
        private final AtomicInteger clock;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger latest = new AtomicInteger();

        /**
         * A line of work.
         *
         * @param clock counts pieces of all lines
         */
        Line(int pieces, AtomicInteger clock) {
            left = new AtomicInteger(pieces);
            this.clock = clock;
        }

        @Override
        public Uni<List<Supplier<Uni<Void>>>> claim(Claim claim) {
            int claimed = Math.min(claim.most(), left.get());
            left.addAndGet(-claimed);
            return Uni.createFrom().item(Collections.nCopies(claimed, this::piece));
        }

        private Uni<Void> piece() {
            latest.set(clock.incrementAndGet());
            done.incrementAndGet();
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<Instant>> nextDue(Instant now) {
            return Uni.createFrom().item(Optional.empty());
        }

        /** How many pieces of all lines had been done with the last of this one. */
        int ticksUntilDone() {
            return latest.get();
        }
    }

    private static final class RealTime implements WorkClock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Uni<Void> refresh() {
            return Uni.createFrom().voidItem();
        }
    }

    private static final class Settings implements WorkConfig {

        @Override
        public int parallelism() {
            return 2;
        }

        @Override
        public int batchSize() {
            return 8;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(100);
        }
    }
}
