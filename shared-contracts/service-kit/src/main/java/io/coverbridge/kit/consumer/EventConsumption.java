package io.coverbridge.kit.consumer;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.MalformedEventException;
import io.coverbridge.kit.database.Outages;
import io.coverbridge.kit.events.EventSeal;
import io.coverbridge.kit.events.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Takes one record through its handler. An outage of the database stops the partition and is waited out; what can never
 * succeed goes to the dead letters with handler and reason, and the partition goes on.
 */
@ApplicationScoped
public class EventConsumption {

    private static final Logger LOG = Logger.getLogger(EventConsumption.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(5);
    private static final double JITTER = 0.2;

    /** Attempts in all for a failure that is neither an outage nor a refusal: a fault of ours, or an unlucky moment. */
    private static final int UNEXPECTED_ATTEMPTS = 3;

    private final MeterRegistry meters;
    private final Tracer tracer;
    private final EventSeal seal;
    private final String service;

    EventConsumption(
            MeterRegistry meters,
            Tracer tracer,
            EventSeal seal,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        this.meters = meters;
        this.tracer = tracer;
        this.seal = seal;
    }

    /**
     * Handles one record. The result fails only for what belongs to the dead letters.
     *
     * @param message the record; without a value (a tombstone) it is skipped
     */
    public Uni<Void> consume(ConsumerRecord<String, byte[]> message, EventHandlers handlers) {
        if (message.value() == null) {
            count(handlers.consumer(), "tombstone", "skipped");
            return Uni.createFrom().voidItem();
        }
        if (isForAnother(message)) {
            count(handlers.consumer(), "replayed", "skipped");
            return Uni.createFrom().voidItem();
        }
        EventEnvelope event;
        try {
            event = read(message);
        } catch (MalformedEventException | NullPointerException | IllegalArgumentException e) {
            return deadLetter(handlers, "unknown", e);
        }
        return handlers.find(event.type())
                .map(handler -> handle(event, handlers, handler))
                .orElseGet(() -> {
                    count(handlers.consumer(), "unknown", "skipped");
                    return Uni.createFrom().voidItem();
                });
    }

    /** The event, unless the record is one that {@link #consume} skips or puts aside without handling it. */
    Optional<EventEnvelope> plain(ConsumerRecord<String, byte[]> message) {
        return message.value() == null || isForAnother(message) ? Optional.empty() : Optional.of(read(message));
    }

    /**
     * Handles several events as one; an outage is waited out.
     *
     * @param work gives one outcome per event; the result fails as it fails, and then nothing is counted
     */
    Uni<Void> together(String consumer, List<EventEnvelope> events, Supplier<Uni<List<Outcome>>> work) {
        List<Span> spans = events.stream().map(this::span).toList();
        return waitingOut(
                        Uni.createFrom().deferred(() -> work.get()),
                        outage -> LOG.warnf(
                                "waiting for an outage to pass consumer=%s events=%d: %s",
                                consumer, events.size(), outage.getMessage()))
                .invoke(outcomes -> {
                    for (int i = 0; i < events.size(); i++) {
                        count(consumer, events.get(i).type(), name(outcomes.get(i)));
                    }
                })
                .onTermination()
                .invoke(() -> spans.forEach(Span::end))
                .replaceWithVoid();
    }

    private Span span(EventEnvelope event) {
        return tracer.spanBuilder("process " + event.type())
                .setParent(TraceContext.continuing(event.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    // The scope ends with the work, not with this method.
    @SuppressWarnings("MustBeClosedChecker")
    private Uni<Void> handle(EventEnvelope event, EventHandlers handlers, EventHandlers.Handler handler) {
        Span span = span(event);
        Scope scope = span.makeCurrent();
        MDC.put("eventId", event.id().toString());
        // Made within the scope: a stage takes along the trace of the moment in which it is made.
        Uni<Outcome> attempt = Uni.createFrom().deferred(() -> handler.handle(event, seal));
        return retrying(event, handlers, attempt)
                .invoke(outcome -> count(handlers.consumer(), event.type(), name(outcome)))
                .onFailure()
                .recoverWithUni(
                        failure -> deadLetter(handlers, event.type(), failure).replaceWith(Outcome.STALE))
                .onTermination()
                .invoke(() -> {
                    MDC.remove("eventId");
                    scope.close();
                    span.end();
                })
                .replaceWithVoid();
    }

    private static Uni<Outcome> retrying(EventEnvelope event, EventHandlers handlers, Uni<Outcome> attempt) {
        return waitingOut(
                        attempt,
                        outage -> LOG.warnf(
                                "waiting for an outage to pass consumer=%s eventId=%s: %s",
                                handlers.consumer(), event.id(), outage.getMessage()))
                .onFailure(EventConsumption::isUnexpected)
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .withJitter(JITTER)
                .atMost(UNEXPECTED_ATTEMPTS - 1)
                .runSubscriptionOn(sameContext());
    }

    private static <T> Uni<T> waitingOut(Uni<T> attempt, Consumer<Throwable> tell) {
        return attempt.runSubscriptionOn(sameContext())
                .onFailure(Outages::isOutage)
                .invoke(tell)
                .onFailure(Outages::isOutage)
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .withJitter(JITTER)
                .indefinitely();
    }

    private static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof RejectedEventException || failure instanceof MalformedEventException);
    }

    private Uni<Void> deadLetter(EventHandlers handlers, String type, Throwable failure) {
        count(handlers.consumer(), type, "dead_letter");
        String reason = isUnexpected(failure) ? failure.getClass().getSimpleName() : failure.getMessage();
        LOG.errorf(failure, "event put aside consumer=%s type=%s reason=%s", handlers.consumer(), type, reason);
        return Uni.createFrom().failure(new DeadLetterException(handlers.consumer() + ": " + reason));
    }

    /** Whether it was put aside by another consumer and is sent again for that one. A service may read in several names. */
    private boolean isForAnother(ConsumerRecord<String, byte[]> message) {
        byte[] name = value(message, EventHeaders.REPLAY_FOR);
        if (name == null) {
            return false;
        }
        String target = new String(name, StandardCharsets.UTF_8);
        return !target.equals(service) && !target.startsWith(service + "-");
    }

    /** Retries wake up on a timer thread; sessions live on the event loop that the record came in on. */
    private static Executor sameContext() {
        Context context = Vertx.currentContext();
        return context == null
                ? Runnable::run
                : command -> {
                    if (Vertx.currentContext() == context) {
                        command.run();
                    } else {
                        context.runOnContext(ignored -> command.run());
                    }
                };
    }

    private void count(String consumer, String type, String outcome) {
        meters.counter("coverbridge.events.consumed", "consumer", consumer, "type", type, "outcome", outcome)
                .increment();
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static EventEnvelope read(ConsumerRecord<String, byte[]> message) {
        return EventHeaders.read(name -> value(message, name), message.value());
    }

    private static byte @Nullable [] value(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
