package io.coverbridge.adapter.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that went to a carrier or came from one; nothing of what it says. */
@Schema(name = "CarrierFile")
record FileResponse(
        @Schema(examples = "0193583e-7c61-7d8c-9f3e-2f0f5a3f1c11")
        UUID id,

        UUID organizationId,
        UUID carrierId,

        @Schema(description = "Absent where the file bundles groups") @Nullable
        UUID connectionId,

        @Schema(examples = "out", description = "out: to the carrier, in: from it")
        Direction direction,

        @Schema(examples = "change", description = "change or full for an 834; ta1, 999 or unknown for what came in")
        ContentKind kind,

        @Schema(
                examples = "42",
                description = "Number of the interchange (ISA13); absent where what came in has none that can be read")
        @Nullable
        Integer controlNumber,

        @Schema(
                examples = "accepted_with_errors",
                description = "out: written, transmitted, accepted, accepted_with_errors, rejected or unanswered;"
                        + " in: received, applied or set_aside")
        FileStatus status,

        @Schema(examples = "12") int families,

        @Schema(examples = "31", description = "People, each once")
        int members,

        @Schema(examples = "614") long segments,
        @Schema(examples = "18230") long bytes,

        @Schema(
                examples = "[\"truncated: segment 4 AK1\"]",
                description = "What is wrong with it, by segment and position; never anybody's data")
        List<String> findings,

        @Schema(description = "The file that it answers; absent for an 834") @Nullable
        UUID inReplyTo,

        @Schema(examples = "1", description = "Transmissions, answered or not")
        int attempts,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "Epoch seconds at which the next step is due; absent if there is none")
        @Nullable
        Instant nextDue,

        @Schema(type = SchemaType.INTEGER, examples = "1795374000")
        Instant created,

        @Schema(type = SchemaType.INTEGER, examples = "1795374000", description = "When the carrier last took it")
        @Nullable
        Instant transmitted,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "When it was answered in a way that can be relied upon")
        @Nullable
        Instant acknowledged) {

    static FileResponse of(FileView file) {
        return new FileResponse(
                file.id(),
                file.organizationId(),
                file.carrierId(),
                file.connectionId(),
                file.direction(),
                file.kind(),
                file.controlNumber(),
                file.status(),
                file.families(),
                file.members(),
                file.segments(),
                file.bytes(),
                file.findings(),
                file.inReplyTo(),
                file.attempts(),
                file.nextDue(),
                file.created(),
                file.transmitted(),
                file.acknowledged());
    }
}
