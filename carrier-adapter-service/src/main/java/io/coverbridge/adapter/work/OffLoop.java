package io.coverbridge.adapter.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/** Takes work that keeps a processor busy off the event loop; what follows runs where the caller ran. */
public final class OffLoop {

    private OffLoop() {}

    /** Runs it on a worker thread. Fails with what it fails with. */
    public static <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().completionStage(() -> {
            Context context = Vertx.currentContext();
            if (context == null) {
                throw new IllegalStateException("there is no event loop to come back to");
            }
            return context.executeBlocking(work, false).toCompletionStage();
        });
    }
}
