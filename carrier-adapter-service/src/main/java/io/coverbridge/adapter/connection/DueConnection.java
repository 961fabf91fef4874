package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.CarrierCall;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was claimed: as much as it takes to call the carrier.
 *
 * @param organizationId whose connection it is
 * @param call the call to make
 * @param progress how far the request had come when it was claimed
 * @param traceparent trace that the request began
 */
record DueConnection(
        UUID organizationId,
        CarrierCall call,
        Progress progress,
        @Nullable String traceparent) {}
