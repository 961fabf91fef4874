package io.coverbridge.kit.relay;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A relay on a thread of its own, as in one replica of a service. */
final class RunningRelay implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RelayStatus status = new RelayStatus(meters);
    private final Relay relay;
    private final Thread thread;

    RunningRelay(RelayStage stage, RelayConfig config) {
        relay = new Relay(
                config,
                stage.database(),
                new BrokerAccess(Map.of("bootstrap.servers", stage.bootstrapServers())),
                RelayStage.SERVICE,
                status,
                Clock.systemUTC());
        thread = new Thread(relay, "relay-under-test");
        thread.setDaemon(true);
        thread.start();
    }

    boolean leads() {
        return phase() == RelayStatus.Phase.LEADING;
    }

    RelayStatus.Phase phase() {
        return status.state().phase();
    }

    /** Most events in one batch so far. */
    double largestBatch() {
        return meters.get("coverbridge.relay.batch.size").summary().max();
    }

    /** Batches so far. */
    long batches() {
        return meters.get("coverbridge.relay.batch.size").summary().count();
    }

    @Override
    public void close() {
        relay.stop();
        await("the relay to end").atMost(STOP_LIMIT).until(() -> !thread.isAlive());
    }
}
