package io.coverbridge.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the relay does, for health and metrics. */
final class RelayStatus {

    // Written by the relay's thread only.
    private volatile State state = new State(Phase.STARTING, null);
    private final Counter events;
    private final DistributionSummary batches;
    private final Timer lag;

    RelayStatus(MeterRegistry meters) {
        events = Counter.builder("coverbridge.relay.events.sent")
                .description("Events that Kafka acknowledged")
                .register(meters);
        batches = DistributionSummary.builder("coverbridge.relay.batch.size")
                .description("Events per batch")
                .baseUnit("events")
                .register(meters);
        lag = Timer.builder("coverbridge.relay.lag")
                .description("From the moment an event was written to Kafka's acknowledgement")
                .register(meters);
        Gauge.builder("coverbridge.relay.leading", this, status -> status.state.phase() == Phase.LEADING ? 1 : 0)
                .description("1 while this process is the one that sends")
                .register(meters);
    }

    void leading(Instant now) {
        state = new State(Phase.LEADING, now);
    }

    void standingBy() {
        state = new State(Phase.STANDBY, null);
    }

    void failing(Instant now) {
        state = new State(Phase.FAILING, troubledSince(now));
    }

    void waitingForKafka(Instant since) {
        state = new State(Phase.WAITING, troubledSince(since));
    }

    /** Another attempt does not end a trouble; only an event that is sent, or none that waits, does. */
    private Instant troubledSince(Instant otherwise) {
        State before = state;
        boolean troubled = before.phase() == Phase.WAITING || before.phase() == Phase.FAILING;
        return troubled && before.since() != null ? before.since() : otherwise;
    }

    void sent(List<PendingEvent> batch, Instant begun, Instant now) {
        events.increment(batch.size());
        batches.record(batch.size());
        batch.forEach(pending -> lag.record(Duration.between(pending.event().time(), now)));
        state = new State(Phase.LEADING, begun);
    }

    State state() {
        return state;
    }

    enum Phase {
        STARTING,
        STANDBY,
        LEADING,
        /** A batch is with Kafka for longer than usual. */
        WAITING,
        FAILING
    }

    /**
     * @param phase what the relay does
     * @param since since when, where that matters
     */
    record State(Phase phase, @Nullable Instant since) {}
}
