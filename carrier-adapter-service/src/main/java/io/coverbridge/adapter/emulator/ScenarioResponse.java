package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.connection.Decision;
import io.coverbridge.adapter.connection.Progress;
import io.coverbridge.adapter.connection.Report;
import io.coverbridge.adapter.connection.RetryPolicy;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.events.ConnectionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario as the API tells it. */
@Schema(name = "Scenario")
record ScenarioResponse(
        @Schema(examples = "slow", description = "Name of the scenario")
        String scenario,

        @Schema(
                examples = "9001",
                description = "End of the carrier_group_id that chooses it; anything_else if no other does")
        String endsIn,

        @Schema(examples = "Waits on the carrier for a minute, then completed.")
        String description,

        @Schema(
                examples = "[\"processing\",\"waiting_on_carrier\",\"completed\"]",
                description = "Statuses of a first request, in order")
        List<ConnectionStatus> statuses,

        @Schema(examples = "Runs again from the start.", description = "What a retry does")
        String retry,

        @Schema(
                examples = "[\"waiting_on_carrier\",\"completed\"]",
                description = "Statuses after a retry, which itself sets processing")
        List<ConnectionStatus> retryStatuses) {

    private static final UUID ANY = new UUID(0, 0);
    private static final String OTHERWISE = "anything_else";

    static ScenarioResponse of(Scenario scenario, Carrier carrier, RetryPolicy policy) {
        String suffix = scenario.suffix();
        return new ScenarioResponse(
                scenario.wire(),
                suffix == null ? OTHERWISE : suffix,
                scenario.description(),
                play(scenario, carrier, 0, ConnectionStatus.CREATED, policy),
                scenario.onRetry(),
                play(scenario, carrier, 1, ConnectionStatus.PROCESSING, policy));
    }

    /** The statuses that a scenario reports, found by playing it to its end. */
    static List<ConnectionStatus> play(
            Scenario scenario, Carrier carrier, int requestNumber, ConnectionStatus from, RetryPolicy policy) {
        String id = String.valueOf(scenario.suffix());
        List<ConnectionStatus> statuses = new ArrayList<>();
        Progress progress = Progress.from(from);
        boolean over = false;
        while (!over) {
            CarrierCall call = new CarrierCall(ANY, carrier, id, requestNumber, progress.attempts());
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
