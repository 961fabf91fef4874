package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.instruction.InstructionView;
import io.coverbridge.events.FulfillmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One carrier's part of a member snapshot as that carrier's side sees it; nothing about the people in it. */
@Schema(name = "EmulatedFulfillment")
record FulfillmentResponse(
        @Schema(description = "The entry of the snapshot's fulfillment summary")
        UUID id,

        UUID memberSnapshotId,
        UUID groupId,
        UUID connectionId,
        UUID carrierId,
        UUID employeeId,

        @Schema(
                examples = "1",
                description = "Counts up per employee and carrier; a newer one replaces an undelivered older one")
        int number,

        @Schema(examples = "sent", description = "valid, scheduled, sent, invalid or replaced")
        FulfillmentStatus status,

        @Schema(examples = "1", description = "Calls to the carrier")
        int attempts,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "Epoch seconds at which the next call is due; absent at the end")
        @Nullable
        Instant nextDue,

        @Schema(examples = "false", description = "Whether the status was chosen by program")
        boolean driven,

        @Schema(type = SchemaType.INTEGER, examples = "1795374000")
        Instant created,

        @Schema(type = SchemaType.INTEGER, examples = "1795374000")
        Instant modified) {

    static FulfillmentResponse of(InstructionView instruction) {
        return new FulfillmentResponse(
                instruction.id(),
                instruction.memberSnapshotId(),
                instruction.groupId(),
                instruction.connectionId(),
                instruction.carrierId(),
                instruction.employeeId(),
                instruction.number(),
                instruction.status(),
                instruction.attempts(),
                instruction.nextDue(),
                instruction.driven(),
                instruction.created(),
                instruction.modified());
    }
}
