package io.coverbridge.connection.feed;

import io.coverbridge.kit.database.DatabaseConfig;
import io.coverbridge.kit.http.PathId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Tells at once, in every replica, whose feed has grown: one connection that listens to what is notified at commit. While
 * it is lost nothing is told, so whoever listens looks now and then on its own.
 */
@ApplicationScoped
public class FeedSignals {

    private static final Logger LOG = Logger.getLogger(FeedSignals.class);
    private static final String CHANNEL = "public_events";
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final List<Consumer<Optional<UUID>>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    FeedSignals(Vertx vertx, DatabaseConfig database) {
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(vertx, address(database));
    }

    /**
     * Calls {@code listener}, on an event loop, with the organization whose feed has grown; with none when it may have been
     * anybody's.
     */
    public void listen(Consumer<Optional<UUID>> listener) {
        listeners.add(listener);
    }

    void start(@Observes StartupEvent started) {
        subscriber.channel(CHANNEL).handler(payload -> tell(PathId.find(payload)));
        subscriber.closeHandler(closed -> reconnectLater());
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        subscriber.close();
    }

    private void connect() {
        subscriber.connect().onSuccess(connected -> tell(Optional.empty())).onFailure(failure -> reconnectLater());
    }

    private void reconnectLater() {
        if (!stopping) {
            LOG.warnf("not listening for events, it is tried again channel=%s", CHANNEL);
            vertx.setTimer(RECONNECT.toMillis(), timer -> connect());
        }
    }

    private void tell(Optional<UUID> organizationId) {
        listeners.forEach(listener -> listener.accept(organizationId));
    }

    private static PgConnectOptions address(DatabaseConfig database) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.name() + "_app")
                .addProperty("application_name", "feed-signals");
        options.setTcpKeepAlive(true);
        database.appPassword().ifPresent(options::setPassword);
        return options;
    }
}
