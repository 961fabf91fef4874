package io.coverbridge.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {

    private final AtomicLong now = new AtomicLong(1);
    private final Allowances allowances = new Allowances(
            config("coverbridge.rate-limit.writes-per-minute", "60", "coverbridge.rate-limit.replicas", "2"),
            new SettableMeter(now));

    @Test
    void aMinutesWorthMayBeUsedAtOnceAndComesBackBitByBit() {
        for (int call = 29; call >= 0; call--) {
            assertThat(take("a"))
                    .extracting(Allowance::allowed, Allowance::remaining)
                    .containsExactly(true, (long) call);
        }
        Allowance refused = take("a");
        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.limit()).isEqualTo(30);
        assertThat(refused.retrySeconds()).isEqualTo(2);
        assertThat(refused.resetSeconds()).isEqualTo(60);
        assertThat(take("a").allowed()).isTrue();
        assertThat(take("a").allowed()).isFalse();
    }

    @Test
    void clientsAndClassesDoNotShare() {
        for (int call = 0; call < 31; call++) {
            take("a");
        }

        assertThat(take("a").allowed()).isFalse();
        assertThat(take("b").allowed()).isTrue();
        assertThat(allowances.take(CallClass.READS, "a").allowed()).isTrue();
    }

    @Test
    void moreReplicasThanCallsLeaveOneCall() {
        assertThat(CallClass.STREAMS.perMinute(config(
                        "coverbridge.rate-limit.streams-per-minute", "2", "coverbridge.rate-limit.replicas", "5")))
                .isOne();
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

    private Allowance take(String client) {
        return allowances.take(CallClass.WRITES, client);
    }

    private static RateLimitConfig config(String first, String value, String second, String other) {
        return new SmallRyeConfigBuilder()
                .withMapping(RateLimitConfig.class)
                .withDefaultValues(Map.of(first, value, second, other))
                .build()
                .getConfigMapping(RateLimitConfig.class);
    }

    private record SettableMeter(AtomicLong now) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
