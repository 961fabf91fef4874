package io.coverbridge.adapter.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that was claimed.
 *
 * @param connectionId whose group's file it is; absent where files bundle groups
 */
record DueRun(
        UUID id,
        UUID organizationId,
        UUID carrierId,
        @Nullable UUID connectionId) {}
