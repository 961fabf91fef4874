package io.coverbridge.connection.carrier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of an activation.
 *
 * @param carrierId the carrier to activate
 * @param estimatedVolume employees expected, 0 if not said
 */
public record ActivationRequest(
        @NotNull @Nullable UUID carrierId,
        @PositiveOrZero @Nullable Integer estimatedVolume) {}
