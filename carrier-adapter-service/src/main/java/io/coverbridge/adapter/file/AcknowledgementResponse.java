package io.coverbridge.adapter.file;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made of an acknowledgement. */
@Schema(name = "Acknowledgement")
record AcknowledgementResponse(
        @Schema(description = "The acknowledgement, as a file of its own")
        UUID id,

        @Schema(examples = "999", description = "ta1, 999 or unknown")
        ContentKind kind,

        @Schema(examples = "applied", description = "applied or set_aside")
        FileStatus status,

        @Schema(examples = "[]", description = "Why it was set aside, by segment and position; never anybody's data")
        List<String> findings,

        @Schema(description = "The file that it is about") UUID fileId,

        @Schema(examples = "accepted", description = "Status of that file now")
        FileStatus fileStatus) {}
