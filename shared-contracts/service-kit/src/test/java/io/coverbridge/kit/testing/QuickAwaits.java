package io.coverbridge.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Tests that await something look every few milliseconds. Awaitility by itself looks for the first time after 100 ms, and
 * most of what our tests await, several times in each of a thousand tests, is there after 20. Found by the service loader.
 */
public final class QuickAwaits implements QuarkusTestBeforeClassCallback {

    private static final Duration DELAY = Duration.ofMillis(5);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollDelay(DELAY);
        Awaitility.setDefaultPollInterval(INTERVAL);
    }
}
