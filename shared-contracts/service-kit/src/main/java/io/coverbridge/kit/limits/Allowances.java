package io.coverbridge.kit.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * What each client may still do. Limits hold over all replicas: each leases a small part from the database, in the
 * background before its part is used up, and decides by itself meanwhile (ADR-0026).
 */
@ApplicationScoped
class Allowances {

    private static final Logger LOG = Logger.getLogger(Allowances.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(1);

    private final RateLimitConfig config;
    private final Source source;
    private final MeterRegistry meters;
    private final TimeMeter time;
    private final LoadingCache<Client, Holding> holdings;
    private final AtomicBoolean alone = new AtomicBoolean();

    /** Where leases come from. */
    @FunctionalInterface
    interface Source {

        Uni<Grant> lease(CallClass callClass, String client, int limit, int wish);
    }

    @Inject
    Allowances(RateLimitConfig config, SharedLimits shared, MeterRegistry meters) {
        this(config, shared::lease, meters, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowances(RateLimitConfig config, Source source, MeterRegistry meters, TimeMeter time) {
        this.config = config;
        this.source = source;
        this.meters = meters;
        this.time = time;
        this.holdings = Caffeine.newBuilder()
                .maximumSize(config.maxClients())
                // The whole limit is there again by then.
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(this::holding);
    }

    /** Counts one call of a client; there at once as long as the lease lasts, else when the database has answered. */
    Uni<Allowance> take(CallClass callClass, String client) {
        Client key = new Client(callClass, client);
        Holding holding = holdings.get(key);
        Optional<Allowance> here = holding.lease().take(now());
        if (here.isPresent()) {
            askAhead(key, holding);
            return Uni.createFrom().item(here.get());
        }
        Context context = Vertx.currentContext();
        Uni<Allowance> answer = answered(key, holding);
        return context == null ? answer : answer.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }

    private Uni<Allowance> answered(Client key, Holding holding) {
        CompletableFuture<Void> next = holding.next();
        holding.lease().await();
        askAhead(key, holding);
        // A copy: a caller that goes away must not end the wait of others.
        return Uni.createFrom()
                .completionStage(() -> next.copy())
                .chain(() -> holding.lease()
                        .take(now())
                        .map(Uni.createFrom()::item)
                        .orElseGet(() -> answered(key, holding)));
    }

    private void askAhead(Client key, Holding holding) {
        holding.lease()
                .wish(now())
                .ifPresent(wish -> source.lease(
                                key.callClass(), key.name(), holding.lease().limit(), wish)
                        .ifNoItem()
                        .after(ANSWER_LIMIT)
                        .fail()
                        .onItem()
                        .invoke(this::together)
                        .onFailure()
                        .recoverWithItem(failure -> byItself(holding, wish, failure))
                        .subscribe()
                        .with(grant -> settle(key, holding, grant)));
    }

    private void settle(Client key, Holding holding, Grant grant) {
        CompletableFuture<Void> waited = holding.turn();
        holding.lease().settle(grant, now());
        waited.complete(null);
        // Calls that came while the question was under way wait for the next.
        askAhead(key, holding);
    }

    private void together() {
        if (alone.compareAndSet(true, false)) {
            LOG.info("rate limits hold over all replicas again");
        }
    }

    private Grant byItself(Holding holding, int wish, Throwable failure) {
        meters.counter("coverbridge.rate.limit.alone").increment();
        if (alone.compareAndSet(false, true)) {
            LOG.warnf(
                    "the database cannot be asked about rate limits, this replica allows a quarter of each: %s",
                    failure.getMessage());
        }
        return holding.local().lease(wish);
    }

    private Holding holding(Client client) {
        int limit = client.callClass().perMinute(config);
        return new Holding(new Lease(client.callClass(), limit), new LocalShare(limit, time));
    }

    private long now() {
        return time.currentTimeNanos();
    }

    private record Client(CallClass callClass, String name) {}
}
