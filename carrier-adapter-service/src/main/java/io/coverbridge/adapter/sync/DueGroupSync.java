package io.coverbridge.adapter.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was claimed.
 *
 * @param organizationId whose connection it is
 * @param connectionId the connection
 * @param syncId the run
 * @param told families that had been told when it was claimed
 * @param traceparent trace that completed the connection
 */
record DueGroupSync(
        UUID organizationId,
        UUID connectionId,
        UUID syncId,
        int told,
        @Nullable String traceparent) {}
