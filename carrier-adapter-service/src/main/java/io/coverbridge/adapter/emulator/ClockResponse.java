package io.coverbridge.adapter.emulator;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The clock of the emulator beside the real one. */
@Schema(name = "Clock")
record ClockResponse(
        @Schema(type = SchemaType.INTEGER, examples = "1798761600", description = "Epoch seconds by which work is due")
        Instant now,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "The real time, which records and reports have")
        Instant real) {}
