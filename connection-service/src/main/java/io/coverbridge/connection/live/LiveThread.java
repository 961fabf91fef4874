package io.coverbridge.connection.live;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The event loop on which new events are read, for all organizations. */
@ApplicationScoped
class LiveThread implements Executor {

    private final Context context;

    LiveThread(Vertx vertx) {
        this.context = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    @Override
    public void execute(Runnable work) {
        // A context of its own for each piece of work: log fields stay with it.
        VertxContext.createNewDuplicatedContext(context).runOnContext(ignored -> work.run());
    }
}
