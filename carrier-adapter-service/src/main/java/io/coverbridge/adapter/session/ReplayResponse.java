package io.coverbridge.adapter.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replay that is on. */
@Schema(name = "Replay")
record ReplayResponse(
        @Schema(examples = "37", description = "Calls that get a recorded answer")
        int answers) {}
