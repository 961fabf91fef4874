package io.coverbridge.connection.webhook;

import static io.coverbridge.events.WebhookStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.WebhookStatus;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final HealthConfig rules = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(HealthConfig.class)
            .build()
            .getConfigMapping(HealthConfig.class);

    @Test
    void fiveFailuresInARowOverAMinuteMakeItUnhealthy() {
        Health health = well();
        for (int second = 0; second < 60; second += 15) {
            health = health.afterFailure(START.plusSeconds(second), rules);
            assertThat(health.status()).isEqualTo(ACTIVE);
        }

        assertThat(health.afterFailure(START.plusSeconds(60), rules)).isEqualTo(new Health(UNHEALTHY, 5, START));
    }

    @Test
    void manyFailuresWithinAMinuteAreARestart() {
        Health health = well();
        for (int i = 0; i < 1_000; i++) {
            health = health.afterFailure(START.plusMillis(i * 59L), rules);
        }

        assertThat(health.status()).isEqualTo(ACTIVE);
    }

    @Test
    void fewFailuresOverALongTimeAreNotEnough() {
        Health health = well().afterFailure(START, rules);
        for (int hour = 1; hour < 4; hour++) {
            health = health.afterFailure(START.plus(Duration.ofHours(hour)), rules);
        }

        assertThat(health).isEqualTo(new Health(ACTIVE, 4, START));
    }

    @Test
    void oneSuccessMakesItWellAgain() {
        assertThat(new Health(UNHEALTHY, 40, START).afterSuccess()).isEqualTo(well());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "UNHEALTHY"})
    void aFailureSevenDaysAfterTheFirstGivesItUp(WebhookStatus status) {
        Health failing = new Health(status, 4, START);

        assertThat(failing.afterFailure(START.plus(Duration.ofDays(7)).minusMillis(1), rules)
                        .status())
                .isNotEqualTo(FAILED);
        assertThat(failing.afterFailure(START.plus(Duration.ofDays(7)), rules).status())
                .isEqualTo(FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "DISABLED"})
    void whatIsStoppedStaysSoWhateverALateAttemptSays(WebhookStatus status) {
        Health stopped = new Health(status, 0, null);

        assertThat(stopped.afterSuccess().status()).isEqualTo(status);
        assertThat(stopped.afterFailure(START.plus(Duration.ofDays(8)), rules).status())
                .isEqualTo(status);
    }

    private static Health well() {
        return new Health(ACTIVE, 0, null);
    }
}
