package io.coverbridge.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowancesTest {

    private final SharedClock clock = new SharedClock();
    private final Map<String, Bucket> shared = new HashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void aMinutesWorthMayBeUsedAtOnceAndComesBackBitByBit() {
        Allowances replica = replica(30);
        for (int call = 29; call >= 0; call--) {
            assertThat(take(replica, "a"))
                    .extracting(Allowance::allowed, Allowance::remaining)
                    .containsExactly(true, (long) call);
        }
        Allowance refused = take(replica, "a");
        clock.advance(Duration.ofSeconds(2));

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.limit()).isEqualTo(30);
        assertThat(refused.retrySeconds()).isEqualTo(2);
        assertThat(refused.resetSeconds()).isEqualTo(60);
        assertThat(take(replica, "a").allowed()).isTrue();
        assertThat(take(replica, "a").allowed()).isFalse();
    }

    @Test
    void clientsAndClassesDoNotShare() {
        Allowances replica = replica(30);
        for (int call = 0; call < 31; call++) {
            take(replica, "a");
        }

        assertThat(take(replica, "a").allowed()).isFalse();
        assertThat(take(replica, "b").allowed()).isTrue();
        assertThat(replica.take(CallClass.READS, "a").await().indefinitely().allowed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 600, 12_000})
    void howeverCallsAreSpreadOverReplicasTheirLimitHoldsAndNobodyIsRefusedEarly(int limit) {
        for (int seed = 0; seed < 20; seed++) {
            shared.clear();
            Random random = new Random(seed);
            List<Allowances> replicas =
                    Stream.generate(() -> replica(limit)).limit(3).toList();
            int chunk = Math.max(1, limit / 50);
            double refilled = 0;
            int allowed = 0;
            // Nearly all calls go to one of them, or to each alike, or anything between.
            double skew = random.nextDouble();
            for (int call = 0; call < 2 * limit + 10; call++) {
                if (random.nextInt(50) == 0) {
                    clock.advance(Duration.ofMillis(200));
                    refilled += limit * 0.2 / 60;
                }
                Allowances replica = replicas.get(random.nextDouble() < skew ? 0 : random.nextInt(3));
                if (take(replica, "a").allowed()) {
                    allowed++;
                } else {
                    assertThat(allowed).as("limit %d, seed %d", limit, seed).isGreaterThanOrEqualTo(limit - 2 * chunk);
                }
            }

            assertThat(allowed)
                    .as("limit %d, seed %d", limit, seed)
                    .isLessThanOrEqualTo((int) Math.ceil(limit + refilled) + 3 * chunk);
        }
    }

    @Test
    void theDatabaseIsAskedForManyCallsAtATime() {
        Allowances replica = replica(6_000);
        for (int call = 0; call < 3_000; call++) {
            take(replica, "a");
        }

        assertThat(questions.get()).isBetween(20, 60);
    }

    @Test
    void withoutTheDatabaseAReplicaAllowsAQuarterByItself() {
        Allowances alone = new Allowances(
                config(40),
                (callClass, client, limit, wish) -> Uni.createFrom().failure(new IOException("away")),
                new SimpleMeterRegistry(),
                clock);

        assertThat(Stream.generate(() -> take(alone, "a").allowed()).limit(11))
                .startsWith(true, true, true, true, true, true, true, true, true, true)
                .endsWith(false);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/groups, application/json, READS",
        "HEAD, /api/v1/groups, , READS",
        "GET, /api/v1/events, text/event-stream, STREAMS",
        "POST, /api/v1/groups, , WRITES",
        "PUT, /api/v1/groups/1/2, , WRITES",
        "DELETE, /api/v1/groups/1/plan_mappings/2, , WRITES",
        "POST, /api/v1/groups/1/member_snapshots, , SNAPSHOTS",
        "POST, /api/v1/groups/1/member_snapshots/test, , SNAPSHOTS"
    })
    void callsAreCountedByWhatTheyAskFor(String method, String path, String accept, CallClass expected) {
        assertThat(CallClass.of(method, path, accept)).isEqualTo(expected);
    }

    private static Allowance take(Allowances replica, String client) {
        return replica.take(CallClass.WRITES, client).await().indefinitely();
    }

    /** One of several that share a bucket per client, as the database's. */
    private Allowances replica(int limit) {
        return new Allowances(config(limit), this::lease, new SimpleMeterRegistry(), clock);
    }

    private Uni<Grant> lease(CallClass callClass, String client, int limit, int wish) {
        questions.incrementAndGet();
        Bucket bucket = shared.computeIfAbsent(
                callClass + client,
                key -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(clock)
                        .build());
        int granted = wish == 0 ? 0 : Math.toIntExact(bucket.tryConsumeAsMuchAsPossible(Math.min(limit, wish)));
        return Uni.createFrom().item(new Grant(granted, bucket.getAvailableTokens()));
    }

    private static RateLimitConfig config(int writesPerMinute) {
        return new SmallRyeConfigBuilder()
                .withMapping(RateLimitConfig.class)
                .withDefaultValues(
                        Map.of("coverbridge.rate-limit.writes-per-minute", Integer.toString(writesPerMinute)))
                .build()
                .getConfigMapping(RateLimitConfig.class);
    }
}
