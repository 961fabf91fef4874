package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behavior;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.connection.Decision;
import io.coverbridge.adapter.connection.Progress;
import io.coverbridge.adapter.connection.Report;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.instruction.DeliveryDecision;
import io.coverbridge.adapter.instruction.DeliveryProgress;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the emulator without database and broker: calls, answers and what follows, at a pace. */
final class Runs {

    static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int MOST_WAITS = 100_000;

    private final Carrier carrier = new CarrierDirectory().get(Carriers.CASCADE);
    private final UUID organization = UUID.randomUUID();
    private final double pace;
    private final SettableClock clock;
    private final EmulatedApiChannel channel;
    private final Map<CallName, RecordedAnswer> replay = new HashMap<>();
    private final Map<CallName, RecordedAnswer> recorded = new HashMap<>();
    private Behavior behavior;
    private int waits;

    Runs(Behavior behavior, double pace) {
        this.behavior = behavior;
        this.pace = pace;
        clock = new SettableClock(Instant.parse("2026-12-01T09:00:00Z"));
        channel = new EmulatedApiChannel(new EmulatedAnswers(
                (asked, call) ->
                        Uni.createFrom().item(new Steered(this.behavior, Optional.ofNullable(replay.get(call)))),
                clock));
    }

    Runs replaying(Map<CallName, RecordedAnswer> answers) {
        replay.putAll(answers);
        return this;
    }

    void behave(Behavior other) {
        behavior = other;
    }

    SettableClock clock() {
        return clock;
    }

    Map<CallName, RecordedAnswer> recorded() {
        return Map.copyOf(recorded);
    }

    /** Asks for a connection and gives the statuses that are reported until its end. */
    List<ConnectionStatus> connect(String carrierGroupId) {
        return connect(carrierGroupId, Integer.MAX_VALUE);
    }

    /** The same, until so many calls were made. */
    List<ConnectionStatus> connect(String carrierGroupId, int calls) {
        UUID connection = UUID.randomUUID();
        List<ConnectionStatus> statuses = new ArrayList<>();
        Progress progress = Progress.from(ConnectionStatus.CREATED);
        Decision decision = Decision.begin(progress);
        while (true) {
            decision.reports().stream().map(Report::status).forEach(statuses::add);
            progress = decision.progress();
            if (!wait(decision.next()) || progress.attempts() >= calls) {
                return statuses;
            }
            CarrierCall call = new CarrierCall(
                    organization, connection, carrier, carrierGroupId, 0, progress.step(), progress.attempts());
            Reply reply = channel.submit(call).await().indefinitely();
            recorded.put(call.name(), RecordedAnswer.of(reply));
            decision = Decision.on(reply, connection, progress, POLICY);
        }
    }

    /** Delivers an instruction and gives the statuses that are reported until its end. */
    List<FulfillmentStatus> deliver(CarrierInstruction told) {
        List<FulfillmentStatus> statuses = new ArrayList<>();
        DeliveryProgress progress = DeliveryProgress.TAKEN_UP;
        wait(channel.beforeDelivery(FamilyDelivery.first(organization, carrier, told))
                .await()
                .indefinitely());
        while (true) {
            FamilyDelivery delivery = new FamilyDelivery(
                    organization,
                    carrier,
                    told,
                    progress.status() == FulfillmentStatus.SCHEDULED,
                    progress.attempts(),
                    progress.timeouts());
            FamilyReply reply = channel.deliver(delivery).await().indefinitely();
            recorded.put(delivery.name(), RecordedAnswer.of(reply));
            DeliveryDecision decision = DeliveryDecision.on(reply, told.id(), progress, POLICY);
            progress = decision.progress();
            statuses.add(progress.status());
            if (decision.notBefore() != null) {
                clock.set(decision.notBefore().atStartOfDay(ZoneOffset.UTC).toInstant());
            } else if (!wait(decision.next())) {
                return statuses;
            }
        }
    }

    private boolean wait(@Nullable Duration wait) {
        if (++waits > MOST_WAITS) {
            throw new AssertionError("a run that does not end");
        }
        if (wait == null) {
            return false;
        }
        clock.set(clock.now().plusMillis(Math.round(wait.toMillis() * pace)));
        return true;
    }
}
