package io.coverbridge.adapter.emulator;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A status that a connection shall take. */
@Schema(name = "Outcome")
record OutcomeRequest(
        @Schema(examples = "action_required", description = "Where to drive the connection; never created")
        @NotNull
        @Nullable
        ConnectionStatus status,

        @Schema(
                examples = "Please send the signed broker of record letter.",
                description =
                        "Why, for people; kept with noyo_review, waiting_on_carrier, action_required and unable_to_connect")
        @Size(max = ConnectionProgressed.MAX_NOTE_LENGTH)
        @Nullable
        String note) {}
