package io.coverbridge.connection.apikey;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes secrets where nothing else waits for the hash. */
@ApplicationScoped
class FreshSecrets {

    Uni<Secret> next() {
        var context = Vertx.currentContext();
        Uni<Secret> made =
                Uni.createFrom().item(Secret::fresh).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        // Sessions live on the event loop that the request came in on.
        return context == null ? made : made.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
