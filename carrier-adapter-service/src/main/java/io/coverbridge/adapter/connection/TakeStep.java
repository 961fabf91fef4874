package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.CarrierChannel;
import io.coverbridge.adapter.channel.CarrierChannels;
import io.coverbridge.adapter.channel.CarrierConfig;
import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.journal.Journal;
import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.events.TraceContext;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes a connection one step further: calls its carrier, outside of any transaction, and keeps what follows in one. If
 * the process dies in between, the same call is made again when the claim has run out.
 */
@ApplicationScoped
class TakeStep {

    private static final String CAUSE = "carrier";

    private final CarrierChannels channels;
    private final ConnectionRequests connections;
    private final ConnectionReports reports;
    private final InstallGroup installGroup;
    private final Journal journal;
    private final TenantTransactions transactions;
    private final RetryPolicy policy;
    private final WorkTime time;
    private final Clock clock;
    private final Tracer tracer;

    TakeStep(
            CarrierChannels channels,
            ConnectionRequests connections,
            ConnectionReports reports,
            InstallGroup installGroup,
            Journal journal,
            TenantTransactions transactions,
            CarrierConfig config,
            WorkTime time,
            Clock clock,
            Tracer tracer) {
        this.channels = channels;
        this.connections = connections;
        this.reports = reports;
        this.installGroup = installGroup;
        this.journal = journal;
        this.transactions = transactions;
        this.policy = config.policy();
        this.time = time;
        this.clock = clock;
        this.tracer = tracer;
    }

    /** Takes the step within the trace of its request. Does nothing if the connection has moved on since the claim. */
    // The scope ends with the work, not with this method.
    @SuppressWarnings("MustBeClosedChecker")
    Uni<Void> take(DueConnection due) {
        Span span = tracer.spanBuilder("carrier step")
                .setParent(TraceContext.continuing(due.traceparent()))
                .startSpan();
        Scope scope = span.makeCurrent();
        return taken(due).onTermination().invoke(() -> {
            scope.close();
            span.end();
        });
    }

    private Uni<Void> taken(DueConnection due) {
        if (due.progress().status() == ConnectionStatus.CREATED) {
            return transactions.in(due.organizationId(), () -> keep(due, null, Decision.begin(due.progress())));
        }
        return call(due)
                .flatMap(reply -> transactions.in(
                        due.organizationId(),
                        () -> keep(due, reply, Decision.on(reply, due.call().connectionId(), due.progress(), policy))));
    }

    private Uni<Reply> call(DueConnection due) {
        CarrierCall call = due.call();
        CarrierChannel channel = channels.of(call.carrier().described().kind());
        return call.answers() == 0 ? channel.submit(call) : channel.poll(call);
    }

    private Uni<Void> keep(DueConnection due, @Nullable Reply reply, Decision decision) {
        return connections
                .locked(due.organizationId(), due.call().connectionId())
                .flatMap(found -> found.filter(connection -> connection.awaits(due, time.now()))
                        .map(connection -> keep(connection, due.call(), reply, decision))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> keep(ConnectionRequest connection, CarrierCall call, @Nullable Reply reply, Decision decision) {
        Instant now = clock.instant();
        Duration wait = decision.next();
        connection.apply(decision.progress(), wait == null ? null : time.after(wait), now);
        Uni<Void> told = reports.append(connection, decision.reports(), CAUSE, now)
                .chain(() -> reply == null
                        ? Uni.createFrom().voidItem()
                        : journal.keep(connection.groupId, call, reply, now));
        GroupAtCarrier installed = decision.installed();
        return installed == null
                ? told
                : told.flatMap(done -> installGroup.install(connection.installation(installed), now));
    }
}
