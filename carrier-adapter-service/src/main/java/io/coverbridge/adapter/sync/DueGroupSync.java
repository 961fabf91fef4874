package io.coverbridge.adapter.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was claimed.
 *
 * @param organizationId whose connection it is
 * @param connectionId the connection
 * @param syncId the run
 * @param due when it was due; whatever is done about it gives it another time
 * @param traceparent trace that completed the connection
 */
record DueGroupSync(
        UUID organizationId,
        UUID connectionId,
        UUID syncId,
        Instant due,
        @Nullable String traceparent) {}
