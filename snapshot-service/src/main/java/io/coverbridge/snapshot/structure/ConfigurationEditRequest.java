package io.coverbridge.snapshot.structure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit.
 *
 * @param connectionConfiguration takes the place of what was set before
 */
public record ConfigurationEditRequest(
        @NotNull @Valid @Nullable ConnectionConfiguration connectionConfiguration) {}
