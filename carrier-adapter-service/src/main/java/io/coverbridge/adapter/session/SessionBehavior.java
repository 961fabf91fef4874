package io.coverbridge.adapter.session;

import io.coverbridge.adapter.behavior.BehaviorBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one carrier behaved when a session was exported. */
@Schema(name = "SessionBehavior")
record SessionBehavior(
        @Schema(examples = "b5d6c1f2-7a43-4c1e-9c0d-2f6f1f0a9e11") @NotNull
        UUID carrierId,

        @Valid @NotNull BehaviorBody behavior) {}
