package io.coverbridge.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches the child processes: the first that ends by itself ends the whole. */
final class Supervisor {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** Ctrl-C reaches children and launcher together; a child that goes first is then no accident. */
    private static final Duration SIGNAL_GRACE = Duration.ofMillis(500);

    private final List<ChildProcess> children = new ArrayList<>();
    private final CompletableFuture<String> firstDeath = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    synchronized void watch(ChildProcess child) {
        children.add(child);
        var unused = child.onExit().thenAcceptAsync(ended -> report(ended.obituary()));
    }

    /** Watches something that is not a child process. */
    void watch(CompletableFuture<?> end, String obituary) {
        var unused = end.whenCompleteAsync((result, failure) -> report(obituary));
    }

    private void report(String obituary) {
        try {
            if (!stopping.await(SIGNAL_GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                firstDeath.complete(obituary);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Completes with a message for the user when something ended by itself. */
    CompletableFuture<String> firstDeath() {
        return firstDeath;
    }

    /** Whether nothing ended by itself so far. */
    boolean allWell() {
        return !firstDeath.isDone();
    }

    /** Asks all children at once, then waits at most 10 s for them before it uses force. May be called twice. */
    synchronized void stop() {
        stopping.countDown();
        children.forEach(ChildProcess::askToStop);
        children.forEach(child -> child.awaitEnd(STOP_LIMIT));
    }
}
