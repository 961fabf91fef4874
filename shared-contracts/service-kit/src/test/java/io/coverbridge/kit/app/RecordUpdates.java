package io.coverbridge.kit.app;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes what came, after a look into the database; fails where the event's note asks for it. */
@ApplicationScoped
public class RecordUpdates {

    public static final String REJECT = "reject";
    public static final String FAIL = "fail";

    /** What must not appear in a dead letter's headers. */
    public static final String SECRET = "secret 078-05-1120";

    private final TenantTransactions transactions;
    private final List<Handled> handled = new CopyOnWriteArrayList<>();
    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

    RecordUpdates(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Outcome> apply(ReceivedEvent<ConnectionProgressed> event) {
        UUID connectionId = event.data().connectionId();
        attempts.computeIfAbsent(connectionId, id -> new AtomicInteger()).incrementAndGet();
        return transactions.in(
                event.organizationId(),
                () -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("select 1", Integer.class)
                                .getSingleResult())
                        .map(one -> note(event)));
    }

    Uni<Outcome> applySealed(ReceivedEvent<GroupSync.Members> event) {
        GroupSync.Members members = event.data();
        handled.add(new Handled(members.sync().connectionId(), members.batch(), ""));
        return Uni.createFrom().item(Outcome.APPLIED);
    }

    private Outcome note(ReceivedEvent<ConnectionProgressed> event) {
        String note = event.data().note();
        if (REJECT.equals(note)) {
            throw new RejectedEventException("connection is closed");
        }
        if (FAIL.equals(note)) {
            throw new IllegalStateException(SECRET);
        }
        handled.add(new Handled(
                event.data().connectionId(),
                event.envelope().sequence(),
                Span.current().getSpanContext().getTraceId()));
        return Outcome.APPLIED;
    }

    /** What was handled of one connection, in its order. */
    public List<Handled> handled(UUID connectionId) {
        return handled.stream()
                .filter(one -> one.connectionId().equals(connectionId))
                .toList();
    }

    /** How often the handler was called for one connection. */
    public int attempts(UUID connectionId) {
        AtomicInteger count = attempts.get(connectionId);
        return count == null ? 0 : count.get();
    }

    /** One event that was handled. */
    public record Handled(UUID connectionId, long sequence, String traceId) {}
}
