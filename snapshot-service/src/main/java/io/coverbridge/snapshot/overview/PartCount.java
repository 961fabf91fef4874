package io.coverbridge.snapshot.overview;

import java.util.UUID;

/**
 * How many carriers' parts are in one status.
 *
 * @param of the carrier whose parts they are; of all organizations, the organization
 * @param counted how many
 */
record PartCount(UUID of, FulfillmentStatusCount counted) {}
