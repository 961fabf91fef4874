package io.coverbridge.kit.relay;

import java.time.Duration;

/** Settings of a relay under test. */
record RelaySettings(
        boolean enabled,
        int batchSize,
        int batchBytes,
        Duration pollInterval,
        Duration standbyInterval,
        Duration leaseDuration)
        implements RelayConfig {

    /** The defaults of the service, but quicker to try again. */
    static RelaySettings quick() {
        return new RelaySettings(
                true, 2000, 8 * 1024 * 1024, Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(10));
    }

    RelaySettings standbyInterval(Duration interval) {
        return new RelaySettings(enabled, batchSize, batchBytes, pollInterval, interval, leaseDuration);
    }

    RelaySettings batchBytes(int bytes) {
        return new RelaySettings(enabled, batchSize, bytes, pollInterval, standbyInterval, leaseDuration);
    }
}
