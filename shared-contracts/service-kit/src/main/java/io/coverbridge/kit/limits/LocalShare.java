package io.coverbridge.kit.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What a replica allows by itself while the database cannot be asked: a quarter of the limit, at least one call. */
final class LocalShare {

    private static final int REPLICAS = 4;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Bucket bucket;

    LocalShare(int limit, TimeMeter time) {
        int share = Math.max(1, limit / REPLICAS);
        this.bucket = Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(share).refillGreedy(share, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    Grant lease(int wish) {
        long granted = wish == 0 ? 0 : bucket.tryConsumeAsMuchAsPossible(wish);
        return new Grant(Math.toIntExact(granted), bucket.getAvailableTokens());
    }
}
