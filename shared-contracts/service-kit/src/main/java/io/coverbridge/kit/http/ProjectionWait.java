package io.coverbridge.kit.http;

import io.coverbridge.kit.database.RequestTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Read your own write across services: a client may name a thing here that another service has just given it, a moment
 * before this service's own copy has it. So the copy is looked for again, for a while, before it is said to be unknown.
 */
@ApplicationScoped
public class ProjectionWait {

    private static final long INTERVAL_MILLIS = 50;

    private final Vertx vertx;
    private final long maxNanos;

    ProjectionWait(Vertx vertx, ProjectionWaitConfig config) {
        this.vertx = vertx;
        this.maxNanos = config.max().toNanos();
    }

    /**
     * Looks at once, and again every {@value #INTERVAL_MILLIS} ms until there is something or
     * {@code coverbridge.projection-wait.max} is over; then it is empty. Each look runs on the Vert.x context of the
     * caller and takes its own transaction, so that nothing is held while waiting: never call this within one. A request
     * that is one transaction as a whole leaves it for that time, and must not have changed anything before.
     */
    public <T> Uni<Optional<T>> until(Supplier<Uni<Optional<T>>> look) {
        return RequestTransaction.apart(() -> Uni.createFrom().deferred(() -> look(look, System.nanoTime())));
    }

    private <T> Uni<Optional<T>> look(Supplier<Uni<Optional<T>>> look, long begun) {
        return Uni.createFrom().deferred(() -> look.get()).flatMap(found -> {
            boolean over = found.isPresent() || System.nanoTime() - begun >= maxNanos;
            return over ? Uni.createFrom().item(found) : pause().chain(() -> look(look, begun));
        });
    }

    private Uni<Void> pause() {
        return Uni.createFrom().emitter(waiting -> {
            Context context = vertx.getOrCreateContext();
            long timer = vertx.setTimer(INTERVAL_MILLIS, id -> context.runOnContext(ignored -> waiting.complete(null)));
            waiting.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}
