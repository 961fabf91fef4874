package io.coverbridge.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.local.test.TestBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker that is away: nothing is lost, order is kept, and health tells. */
class RelayOutageIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONGER_THAN_TOLERATED = Duration.ofSeconds(6);

    private static RelayStage stage;

    private final String alice = "alice-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();
    private final SettableClock clock = new SettableClock();

    @BeforeAll
    static void open() {
        stage = RelayStage.open();
    }

    @BeforeEach
    void emptyLog() throws SQLException {
        stage.clear();
    }

    @AfterEach
    void bringTheBrokerBack() {
        TestBackend.startBroker();
    }

    @Test
    void eventsThatAreAddedWhileTheBrokerIsAwayArriveInOrderAndHealthRecovers() throws Exception {
        RelayLifecycle lifecycle = lifecycle();
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer()) {
            lifecycle.start(new StartupEvent());
            writer.commitOneOfEach(List.of(alice, bob));
            subscriber.awaitApplied("the events before", writer.written());

            TestBackend.stopBroker();
            for (int i = 0; i < 50; i++) {
                writer.commitOneOfEach(List.of(alice, bob, alice));
            }
            await("the relay to wait for Kafka").atMost(SOON).until(() -> "waiting".equals(phase(lifecycle)));
            assertThat(lifecycle.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            clock.advance(LONGER_THAN_TOLERATED);
            assertThat(lifecycle.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);

            TestBackend.startBroker();
            writer.commitOneOfEach(List.of(bob));
            subscriber.awaitApplied("the events of the outage", writer.written());

            await("health to recover")
                    .atMost(SOON)
                    .until(() -> lifecycle.call().getStatus() == HealthCheckResponse.Status.UP
                            && "leading".equals(phase(lifecycle)));
            assertThat(subscriber.gaps()).isEmpty();
            assertThat(stage.pending()).isZero();
        } finally {
            lifecycle.stop(new ShutdownEvent());
        }
    }

    @Test
    void aRelayThatStartsWhileTheBrokerIsAwayFailsAsAWholeAndKeepsOrder() throws Exception {
        RelayLifecycle lifecycle = lifecycle();
        try (Subscriber subscriber = stage.subscribe();
                EventWriter writer = stage.writer()) {
            TestBackend.stopBroker();
            for (int i = 0; i < 50; i++) {
                writer.append(alice);
            }
            writer.commit();

            lifecycle.start(new StartupEvent());
            await("the relay to fail").atMost(SOON).until(() -> "failing".equals(phase(lifecycle)));
            clock.advance(LONGER_THAN_TOLERATED);
            assertThat(lifecycle.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            // The second attempt must not be taken for a recovery.
            await("the relay to try again").atMost(SOON).until(() -> stage.leaders() == 1);
            assertThat(lifecycle.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);

            TestBackend.startBroker();
            subscriber.awaitApplied("the events of the outage", writer.written());

            assertThat(subscriber.gaps()).isEmpty();
            await("health to recover")
                    .atMost(SOON)
                    .until(() -> lifecycle.call().getStatus() == HealthCheckResponse.Status.UP);
        } finally {
            lifecycle.stop(new ShutdownEvent());
        }
    }

    private RelayLifecycle lifecycle() {
        return new RelayLifecycle(
                RelaySettings.quick(),
                stage.database(),
                new SimpleMeterRegistry(),
                clock,
                new BrokerAccess(Map.of("bootstrap.servers", stage.bootstrapServers())),
                RelayStage.SERVICE);
    }

    private static String phase(RelayLifecycle lifecycle) {
        return String.valueOf(lifecycle.call().getData().orElseThrow().get("phase"));
    }
}
