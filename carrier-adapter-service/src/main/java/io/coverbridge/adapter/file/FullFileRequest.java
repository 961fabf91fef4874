package io.coverbridge.adapter.file;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose full file is wanted. */
@Schema(name = "FullFileOrder")
record FullFileRequest(
        @Schema(
                examples = "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                description = "A completed connection to a carrier that works by files")
        @NotNull
        @Nullable
        UUID connectionId) {}
