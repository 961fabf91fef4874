package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.channel.CarrierChannels;
import io.coverbridge.adapter.channel.CarrierConfig;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.Family;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a carrier what it is to be told: calls it, outside of any transaction, and keeps what follows in one. If the
 * process dies in between, the same call is made again when the claim has run out.
 */
@ApplicationScoped
class DeliverInstruction {

    private static final String CAUSE = "carrier";

    private final CarrierChannels channels;
    private final CarrierDirectory directory;
    private final Instructions instructions;
    private final SealedInstructions sealedInstructions;
    private final KeepDelivery keepDelivery;
    private final FileQueue files;
    private final TenantTransactions transactions;
    private final RetryPolicy policy;
    private final WorkTime time;
    private final Clock clock;
    private final Tracer tracer;

    DeliverInstruction(
            CarrierChannels channels,
            CarrierDirectory directory,
            Instructions instructions,
            SealedInstructions sealedInstructions,
            KeepDelivery keepDelivery,
            FileQueue files,
            TenantTransactions transactions,
            CarrierConfig config,
            WorkTime time,
            Clock clock,
            Tracer tracer) {
        this.channels = channels;
        this.directory = directory;
        this.instructions = instructions;
        this.sealedInstructions = sealedInstructions;
        this.keepDelivery = keepDelivery;
        this.files = files;
        this.transactions = transactions;
        this.policy = config.policy();
        this.time = time;
        this.clock = clock;
        this.tracer = tracer;
    }

    /** Makes the call within the trace of its instruction. Does nothing if that has moved on since the claim. */
    // The scope ends with the work, not with this method.
    @SuppressWarnings("MustBeClosedChecker")
    Uni<Void> deliver(DueInstruction due) {
        Span span = tracer.spanBuilder("carrier delivery")
                .setParent(TraceContext.continuing(due.traceparent()))
                .startSpan();
        Scope scope = span.makeCurrent();
        return transactions
                .in(due.organizationId(), () -> sealedInstructions.open(due.organizationId(), due.id()))
                .map(instruction -> delivery(due, instruction))
                .flatMap(delivery -> channels.of(delivery.carrier().described().kind())
                        .deliver(delivery)
                        .flatMap(reply -> exchange(due, reply)
                                .flatMap(exchange -> transactions.in(
                                        due.organizationId(), () -> keep(due, delivery, reply, exchange)))))
                .onTermination()
                .invoke(() -> {
                    scope.close();
                    span.end();
                });
    }

    private FamilyDelivery delivery(DueInstruction due, CarrierInstruction instruction) {
        DeliveryProgress progress = due.progress();
        return new FamilyDelivery(
                due.organizationId(),
                directory.get(due.carrierId()),
                instruction,
                progress.status() == FulfillmentStatus.SCHEDULED,
                progress.attempts(),
                progress.timeouts());
    }

    /** When the file goes out that it waits for; empty if it waits for none. */
    private Uni<Optional<Instant>> exchange(DueInstruction due, FamilyReply reply) {
        return reply instanceof FamilyReply.Queued
                ? files.nextExchange(due.organizationId(), due.carrierId()).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Void> keep(DueInstruction due, FamilyDelivery delivery, FamilyReply reply, Optional<Instant> exchange) {
        return instructions
                .locked(due.organizationId(), due.id())
                .flatMap(found -> found.filter(instruction -> instruction.awaits(due, time.now()))
                        .map(instruction -> keep(instruction, due.progress(), delivery, reply)
                                .chain(() -> queue(instruction, exchange)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> keep(
            Instruction instruction, DeliveryProgress before, FamilyDelivery delivery, FamilyReply reply) {
        Instant now = clock.instant();
        DeliveryDecision decision = DeliveryDecision.on(reply, instruction.id, before, policy);
        boolean news = instruction.status != decision.progress().status();
        instruction.apply(decision.progress(), due(decision), now);
        Family told = delivery.instruction().family();
        Uni<Void> received = keepDelivery.received(delivery, reply, now);
        return news
                ? received.chain(() -> keepDelivery.keep(
                        instruction, Objects.requireNonNullElse(decision.held(), told), decision.errors(), CAUSE, now))
                : received;
    }

    private Uni<Void> queue(Instruction instruction, Optional<Instant> exchange) {
        return exchange.map(at ->
                        files.add(instruction.organizationId, instruction.carrierId, instruction.connectionId, at))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private @Nullable Instant due(DeliveryDecision decision) {
        Duration wait = decision.next();
        LocalDate day = decision.notBefore();
        if (wait != null) {
            return time.after(wait);
        }
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
