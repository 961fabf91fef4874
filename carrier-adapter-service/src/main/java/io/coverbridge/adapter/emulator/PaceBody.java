package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.work.WorkTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The pace of emulated carriers. */
@Schema(name = "Pace")
record PaceBody(
        @Schema(
                examples = "0.5",
                description = "Factor of every wait, 0 to 1000; 0 does not wait, 2 takes twice as long")
        @NotNull
        @PositiveOrZero
        @Max(WorkTime.SLOWEST)
        @Nullable
        Double pace) {}
