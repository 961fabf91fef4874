package io.coverbridge.adapter.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded session. */
@Schema(name = "SessionReplay")
record ReplayRequest(
        @Schema(
                description =
                        "For the reader: checked, but not put in force. Set them one by one where they are wanted")
        @Size(max = ReplayRequest.MAX_BEHAVIORS)
        @Nullable
        List<@Valid @NotNull SessionBehavior> behaviors,

        @Schema(description = "At most 4,000; one per call") @NotNull @Size(max = ReplayRequest.MAX_ANSWERS)
        List<@Valid @NotNull SessionAnswer> answers) {

    /** Most behaviors of one session. */
    static final int MAX_BEHAVIORS = 1_000;

    /** Most answers of one session. */
    static final int MAX_ANSWERS = 4_000;
}
