package io.coverbridge.connection.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many connections are in one status at one carrier.
 *
 * @param carrierId the carrier; null for all of them together
 * @param counted how many
 */
record CarrierCount(@Nullable UUID carrierId, StatusCount counted) {}
