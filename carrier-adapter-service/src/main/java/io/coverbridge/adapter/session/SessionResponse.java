package io.coverbridge.adapter.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded; can be sent back as it is to be replayed. */
@Schema(name = "Session")
record SessionResponse(
        @Schema(description = "Of carriers of which somebody has said how they behave, as of now")
        List<SessionBehavior> behaviors,

        @Schema(description = "The last answer to each call, in the order of the names")
        List<SessionAnswer> answers) {}
