package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.groupconnection.BootstrapGroupsConfig.BootstrapGroup;
import io.coverbridge.kit.database.Outages;
import io.coverbridge.kit.error.ApiException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks for the connections of {@link BootstrapGroupsConfig}, once; a second start changes nothing. The carrier may not be
 * known yet when the service starts, so this goes on beside the start until it is done.
 */
@ApplicationScoped
class BootstrapGroups {

    private static final Logger LOG = Logger.getLogger(BootstrapGroups.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(2);

    private static final int NOT_FOUND = 404;

    private final BootstrapGroupsConfig config;
    private final RequestConnection requests;
    private final List<Cancellable> running = new ArrayList<>();

    BootstrapGroups(BootstrapGroupsConfig config, RequestConnection requests) {
        this.config = config;
        this.requests = requests;
    }

    void start(@Observes StartupEvent started) {
        config.groups().values().forEach(group -> running.add(make(group)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        running.forEach(Cancellable::cancel);
    }

    private Cancellable make(BootstrapGroup group) {
        return Uni.createFrom()
                .item(() -> attempt(group))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(BootstrapGroups::mayPass)
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .indefinitely()
                .subscribe()
                .with(
                        done -> LOG.infof(
                                "group ready organizationId=%s groupId=%s", group.organizationId(), group.id()),
                        failure -> LOG.errorf(failure, "group not made groupId=%s", group.id()));
    }

    /** The carrier's description is still on its way, or the database is away. */
    private static boolean mayPass(Throwable failure) {
        return Outages.isOutage(failure)
                || (failure.getCause() instanceof ApiException refusal && refusal.status() == NOT_FOUND);
    }

    /** On a worker thread, which may wait. */
    private boolean attempt(BootstrapGroup group) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> requests.bootstrap(group));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
