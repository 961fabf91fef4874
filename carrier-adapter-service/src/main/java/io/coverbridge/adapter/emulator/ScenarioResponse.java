package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.connection.Decision;
import io.coverbridge.adapter.connection.Progress;
import io.coverbridge.adapter.connection.Report;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.instruction.DeliveryDecision;
import io.coverbridge.adapter.instruction.DeliveryProgress;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scenario as the API tells it. */
@Schema(name = "Scenario")
record ScenarioResponse(
        @Schema(examples = "slow", description = "Name of the scenario")
        String scenario,

        @Schema(
                examples = "carrier_group_id",
                description = "Which id chooses it: carrier_group_id for what happens to a connection,"
                        + " custom_individual_id of the employee for what happens to a member snapshot at the carrier")
        String chosenBy,

        @Schema(examples = "9001", description = "End of that id; anything_else if no other does")
        String endsIn,

        @Schema(examples = "Waits on the carrier for a minute, then completed.")
        String description,

        @Schema(
                examples = "[\"processing\",\"waiting_on_carrier\",\"completed\"]",
                description = "Statuses of a first request, in order; of a member snapshot's entry at a carrier that is"
                        + " called per request, a file carrier says scheduled in between")
        List<String> statuses,

        @Schema(examples = "Runs again from the start.", description = "What a retry does; connections only") @Nullable
        String retry,

        @Schema(
                examples = "[\"waiting_on_carrier\",\"completed\"]",
                description = "Statuses after a retry, which itself sets processing; connections only")
        @Nullable
        List<String> retryStatuses) {

    private static final UUID ANY = new UUID(0, 0);
    private static final String OTHERWISE = "anything_else";

    static ScenarioResponse of(Scenario scenario, Carrier carrier, RetryPolicy policy) {
        String suffix = scenario.suffix();
        return new ScenarioResponse(
                scenario.wire(),
                "carrier_group_id",
                suffix == null ? OTHERWISE : suffix,
                scenario.description(),
                wire(play(scenario, carrier, 0, ConnectionStatus.CREATED, policy)),
                scenario.onRetry(),
                wire(play(scenario, carrier, 1, ConnectionStatus.PROCESSING, policy)));
    }

    static ScenarioResponse of(FamilyScenario scenario, RetryPolicy policy) {
        String suffix = scenario.suffix();
        return new ScenarioResponse(
                scenario.wire(),
                "custom_individual_id",
                suffix == null ? OTHERWISE : suffix,
                scenario.description(),
                play(scenario, policy).stream().map(FulfillmentStatus::wire).toList(),
                null,
                null);
    }

    /** The statuses that a scenario reports at a carrier that is called per request, found by playing it to its end. */
    static List<FulfillmentStatus> play(FamilyScenario scenario, RetryPolicy policy) {
        List<FulfillmentStatus> statuses = new ArrayList<>();
        DeliveryProgress progress = DeliveryProgress.TAKEN_UP;
        statuses.add(progress.status());
        boolean over = false;
        while (!over) {
            DeliveryDecision decision = DeliveryDecision.on(scenario.reply(progress.attempts()), ANY, progress, policy);
            if (decision.progress().status() != progress.status()) {
                statuses.add(decision.progress().status());
            }
            progress = decision.progress();
            over = decision.next() == null && decision.notBefore() == null;
        }
        return List.copyOf(statuses);
    }

    private static List<String> wire(List<ConnectionStatus> statuses) {
        return statuses.stream().map(ConnectionStatus::wire).toList();
    }

    /** The statuses that a scenario reports, found by playing it to its end. */
    static List<ConnectionStatus> play(
            Scenario scenario, Carrier carrier, int requestNumber, ConnectionStatus from, RetryPolicy policy) {
        String id = String.valueOf(scenario.suffix());
        List<ConnectionStatus> statuses = new ArrayList<>();
        Progress progress = Progress.from(from);
        boolean over = false;
        while (!over) {
            CarrierCall call =
                    new CarrierCall(ANY, ANY, carrier, id, requestNumber, progress.step(), progress.attempts());
            Decision decision = progress.status() == ConnectionStatus.CREATED
                    ? Decision.begin(progress)
                    : Decision.on(EmulatedCarrier.reply(call), ANY, progress, policy);
            decision.reports().stream().map(Report::status).forEach(statuses::add);
            progress = decision.progress();
            over = decision.next() == null;
        }
        return List.copyOf(statuses);
    }
}
