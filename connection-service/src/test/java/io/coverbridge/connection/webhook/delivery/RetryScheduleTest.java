package io.coverbridge.connection.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final RetrySchedule schedule = new RetrySchedule(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(DeliveryConfig.class)
            .build()
            .getConfigMapping(DeliveryConfig.class)
            .retryDelays());

    @Test
    void thereAreFifteenAttemptsOverThreeDays() {
        assertThat(schedule.attempts()).isEqualTo(15);
        assertThat(total(lot -> 0.5)).isEqualTo(THREE_DAYS);
        assertThat(schedule.afterAttempt(15, 0.5)).isEmpty();
    }

    @Test
    void whateverTheJitterEachWaitAndTheirSumAreWithinATenth() {
        Random random = new Random(20261125);
        for (int round = 0; round < 1_000; round++) {
            for (int made = 1; made < 15; made++) {
                long planned = schedule.delays().get(made - 1).toMillis();
                assertThat(schedule.afterAttempt(made, random.nextDouble())
                                .orElseThrow()
                                .toMillis())
                        .isBetween(Math.round(planned * 0.9), Math.round(planned * 1.1));
            }
            assertThat(total(made -> random.nextDouble()))
                    .isBetween(
                            THREE_DAYS.multipliedBy(9).dividedBy(10),
                            THREE_DAYS.multipliedBy(11).dividedBy(10));
        }
    }

    @Test
    void noWaitIsShorterThanTheOneBefore() {
        assertThat(schedule.delays()).isSorted();
    }

    @Test
    void jitterSpreadsWhatFailedTogether() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> schedule.afterAttempt(1, i / 100.0).orElseThrow())
                        .distinct())
                .hasSize(100);
    }

    private Duration total(java.util.function.IntToDoubleFunction lots) {
        return IntStream.range(1, 15)
                .mapToObj(made ->
                        schedule.afterAttempt(made, lots.applyAsDouble(made)).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
