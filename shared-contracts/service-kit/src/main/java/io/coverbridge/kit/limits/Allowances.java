package io.coverbridge.kit.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Token buckets of the clients of this replica, in memory. */
@ApplicationScoped
class Allowances {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimitConfig config;
    private final TimeMeter time;
    private final LoadingCache<Client, Bucket> buckets;

    @Inject
    Allowances(RateLimitConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowances(RateLimitConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.maxClients())
                // A bucket is full again by then, and a new one says the same.
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(this::bucket);
    }

    /** Counts one call of a client. */
    Allowance take(CallClass callClass, String client) {
        return Allowance.of(
                callClass,
                callClass.perMinute(config),
                buckets.get(new Client(callClass, client)).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Client client) {
        int limit = client.callClass().perMinute(config);
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Client(CallClass callClass, String name) {}
}
