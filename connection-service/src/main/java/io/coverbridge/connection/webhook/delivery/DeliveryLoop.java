package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.kit.database.OwnContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Delivers what is due for as long as the service runs. Claims whenever there is room, when something in this process
 * announced work, and at an interval in case that another replica made work or died over it. An attempt holds its place
 * until it is recorded, and nobody waits for another's.
 */
@ApplicationScoped
class DeliveryLoop {

    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    private final DeliveryClaims claims;
    private final AttemptDelivery attempts;
    private final RecordAttempt records;
    private final DeliveryConfig config;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final OwnContext ownContext;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger toWell;
    private final AtomicInteger toFailing;
    private volatile boolean running;
    private volatile long interval = -1;

    DeliveryLoop(
            DeliveryClaims claims,
            AttemptDelivery attempts,
            RecordAttempt records,
            DeliveryConfig config,
            Vertx vertx,
            MeterRegistry meters) {
        this.claims = claims;
        this.attempts = attempts;
        this.records = records;
        this.config = config;
        this.vertx = vertx;
        this.meters = meters;
        this.ownContext = new OwnContext(vertx);
        this.toWell = meters.gauge("coverbridge.webhooks.in.flight", new AtomicInteger());
        this.toFailing = meters.gauge("coverbridge.webhooks.in.flight.failing", new AtomicInteger());
    }

    void start(@Observes StartupEvent started) {
        running = true;
        interval = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        vertx.cancelTimer(interval);
    }

    /** Says that there may be work or room. Returns at once; calls while a round is under way add one more round. */
    void wake() {
        if (running && calls.getAndIncrement() == 0) {
            round(1);
        }
    }

    private void round(int heard) {
        ownContext
                .run(this::claim)
                .subscribe()
                .with(
                        claimed -> {
                            claimed.forEach(this::start);
                            if (running && !calls.compareAndSet(heard, 0)) {
                                round(calls.get());
                            }
                        },
                        failure -> {
                            LOG.warnf("due webhooks could not be claimed, it is tried again: %s", failure.getMessage());
                            calls.set(0);
                        });
    }

    private Uni<List<ClaimedDelivery>> claim() {
        int room = Math.max(0, config.inFlight() - toWell.get());
        int roomForFailing = Math.max(0, config.inFlightFailing() - toFailing.get());
        return room + roomForFailing == 0 ? Uni.createFrom().item(List.of()) : claims.claim(room, roomForFailing);
    }

    private void start(ClaimedDelivery delivery) {
        AtomicInteger underWay = delivery.failing() ? toFailing : toWell;
        underWay.incrementAndGet();
        ownContext
                .run(() -> attempts.attempt(delivery).chain(attempt -> {
                    meters.counter(
                                    "coverbridge.webhooks.attempts",
                                    "outcome",
                                    attempt.outcome().wire())
                            .increment();
                    return records.record(delivery, attempt);
                }))
                .ifNoItem()
                .after(config.lease())
                .fail()
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(recorded -> wake(), failure -> interrupted(delivery, failure));
    }

    private void interrupted(ClaimedDelivery delivery, Throwable failure) {
        if (running) {
            LOG.errorf(
                    failure,
                    "a webhook could not be attempted or recorded, it is tried again when its claim runs out"
                            + " organizationId=%s subscriptionId=%s deliveryId=%s",
                    delivery.organizationId(),
                    delivery.subscriptionId(),
                    delivery.id());
        }
        wake();
    }
}
