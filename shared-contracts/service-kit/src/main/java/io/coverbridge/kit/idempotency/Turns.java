package io.coverbridge.kit.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Repeats in this process wait for the request that came first, and then go on side by side: most find an answer. The
 * database makes them wait, too, and those of other processes; but each that waits there holds a connection, and a client
 * that repeats fast would soon hold them all.
 */
@ApplicationScoped
class Turns {

    private final Map<UUID, CompletableFuture<Void>> taken = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Duration maxWait;

    Turns(Vertx vertx, IdempotencyConfig config) {
        this.vertx = vertx;
        this.maxWait = config.maxWait();
    }

    /** Waits for the turn, on the caller's context; fails with {@link StillUnderWayException} if that takes too long. */
    Uni<Turn> take(UUID key) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> first = taken.putIfAbsent(key, mine);
        if (first == null) {
            return Uni.createFrom().item(() -> {
                taken.remove(key, mine);
                mine.complete(null);
            });
        }
        Context context = vertx.getOrCreateContext();
        // A copy: who stops waiting must not end the wait of others.
        return Uni.createFrom()
                .completionStage(() -> first.copy())
                .ifNoItem()
                .after(maxWait)
                .failWith(StillUnderWayException::new)
                .emitOn(command -> context.runOnContext(ignored -> command.run()))
                .replaceWith(() -> () -> {});
    }

    /** A turn that was taken. */
    @FunctionalInterface
    interface Turn {

        /** Lets the next one have it; a second time changes nothing. */
        void free();
    }
}
