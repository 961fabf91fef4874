package io.coverbridge.kit.relay;

import io.coverbridge.kit.database.DatabaseConfig;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends pending events to Kafka. Of all replicas of a service one is active, the one whose session holds the advisory
 * lock; the others stand by and take over when that session ends (ADR-0001).
 *
 * <p>An event leaves the pending table only after Kafka has acknowledged it. Whatever is killed in between, it is sent
 * again: readers skip it by its sequence.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PING_INTERVAL = Duration.ofSeconds(1);

    private final RelayConfig config;
    private final DatabaseConfig database;
    private final BrokerAccess access;
    private final String service;
    private final RelayStatus status;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Leadership current;

    Relay(
            RelayConfig config,
            DatabaseConfig database,
            BrokerAccess access,
            String service,
            RelayStatus status,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.access = access;
        this.service = service;
        this.status = status;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try (Leadership leadership = Leadership.connect(database, config.leaseDuration(), "/" + service)) {
                current = leadership;
                awaitTurn(leadership);
                lead(leadership);
            } catch (SQLException | RuntimeException e) {
                if (!isStopped()) {
                    status.failing(clock.instant());
                    LOG.warnf("relay interrupted, it starts again: %s", e.getMessage());
                    pause(config.standbyInterval());
                }
            }
        }
    }

    /** Ends the relay; what is under way stays pending. */
    void stop() {
        stopped.countDown();
        Leadership held = current;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                LOG.debug("closing the relay's connection", e);
            }
        }
    }

    private void awaitTurn(Leadership leadership) throws SQLException {
        while (!isStopped() && !leadership.tryAcquire()) {
            status.standingBy();
            pause(config.standbyInterval());
        }
    }

    private void lead(Leadership leadership) throws SQLException {
        leadership.listen();
        try (RelaySender sender = new RelaySender(access, service + "-relay")) {
            LOG.infof("relay leads service=%s", service);
            while (!isStopped()) {
                List<PendingEvent> batch = leadership.read(config.batchSize(), config.batchBytes());
                if (batch.isEmpty()) {
                    status.leading(clock.instant());
                    leadership.awaitNotification(config.pollInterval());
                } else {
                    deliver(leadership, sender, batch);
                }
            }
        }
    }

    private void deliver(Leadership leadership, RelaySender sender, List<PendingEvent> batch) throws SQLException {
        Instant begun = clock.instant();
        for (Future<RecordMetadata> acknowledgement : handOver(sender, batch)) {
            await(leadership, acknowledgement, begun);
        }
        leadership.delete(batch);
        status.sent(batch, begun, clock.instant());
    }

    private static List<Future<RecordMetadata>> handOver(RelaySender sender, List<PendingEvent> batch) {
        try {
            return sender.send(batch);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka takes no events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void await(Leadership leadership, Future<RecordMetadata> acknowledgement, Instant begun)
            throws SQLException {
        while (true) {
            try {
                acknowledgement.get(PING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                status.waitingForKafka(begun);
                leadership.ping();
                if (isStopped()) {
                    throw new IllegalStateException("the relay stops before Kafka has acknowledged", e);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka refused an event", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration wait) {
        try {
            boolean ending = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("paused ending=%s", ending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
