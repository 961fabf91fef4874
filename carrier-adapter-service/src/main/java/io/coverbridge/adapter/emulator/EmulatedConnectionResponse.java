package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.connection.ConnectionView;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as its carrier's side sees it. */
@Schema(name = "EmulatedConnection")
record EmulatedConnectionResponse(
        UUID connectionId,
        UUID groupId,
        UUID carrierId,
        @Schema(examples = "LK-0048213") String carrierGroupId,
        @Schema(examples = "standard") String scenario,

        @Schema(examples = "0", description = "0 for the first request, one more with every retry")
        int requestNumber,

        @Schema(examples = "completed", description = "Status that was last reported")
        ConnectionStatus status,

        @Schema(examples = "2", description = "Calls to the carrier for this request")
        int attempts,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "Epoch seconds at which the next step is due; absent at the end")
        @Nullable
        Instant nextDue,

        @Schema(examples = "completed", description = "How the request ended; absent while it is under way") @Nullable
        ConnectionStatus outcome,

        @Schema(examples = "false", description = "Whether the status was chosen by program")
        boolean driven,

        @Nullable InstalledGroupResponse installedGroup,

        @Schema(description = "Every report of this connection, oldest first, the first 100")
        List<StepResponse> steps) {

    static EmulatedConnectionResponse of(
            ConnectionView connection, @Nullable GroupAtCarrier group, List<LoggedEvent> reports) {
        return new EmulatedConnectionResponse(
                connection.id(),
                connection.groupId(),
                connection.carrierId(),
                connection.carrierGroupId(),
                Scenario.of(connection.carrierGroupId()).wire(),
                connection.requestNumber(),
                connection.status(),
                connection.attempts(),
                connection.nextDue(),
                connection.outcome(),
                connection.driven(),
                group == null ? null : new InstalledGroupResponse(group.plans(), group.rosterSize()),
                reports.stream().map(StepResponse::of).toList());
    }

    /** What the carrier has installed. */
    @Schema(name = "InstalledGroup")
    record InstalledGroupResponse(
            List<Plan> plans, @Schema(examples = "7") int rosterSize) {}

    /** One report. */
    @Schema(name = "Step")
    record StepResponse(
            @Schema(examples = "waiting_on_carrier") ConnectionStatus status,
            @Schema(examples = "0") int requestNumber,
            @Schema(examples = "1") int attempts,
            @Nullable String note,

            @Schema(examples = "carrier", description = "carrier, or emulator if it was driven")
            String cause,

            @Schema(type = SchemaType.INTEGER, examples = "1795374000")
            Instant occurred) {

        static StepResponse of(LoggedEvent event) {
            ConnectionProgressed report = event.dataAs(EventType.CONNECTION_PROGRESS);
            return new StepResponse(
                    report.status(),
                    report.requestNumber(),
                    report.attempts(),
                    event.note(),
                    event.cause(),
                    event.occurred());
        }
    }
}
