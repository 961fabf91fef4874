package io.coverbridge.kit.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.function.Supplier;

/**
 * Runs work on a Vert.x context of its own. Database sessions and traces are kept with the context, so pieces of work
 * that run side by side must not share one.
 */
public final class OwnContext {

    private final Vertx vertx;

    /** For contexts of this Vert.x, spread over its event loops. */
    public OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts {@code work} there when the result is subscribed to; a cancelled result cancels it. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(result -> fresh().runOnContext(ignored -> start(work, result)));
    }

    private static <T> void start(Supplier<Uni<T>> work, UniEmitter<? super T> result) {
        Cancellable running =
                Uni.createFrom().deferred(() -> work.get()).subscribe().with(result::complete, result::fail);
        result.onTermination(running::cancel);
    }

    private Context fresh() {
        Context context = VertxContext.createNewDuplicatedContext(((VertxInternal) vertx).createEventLoopContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
