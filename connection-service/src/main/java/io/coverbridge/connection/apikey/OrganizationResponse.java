package io.coverbridge.connection.apikey;

import java.time.Instant;
import java.util.UUID;

/**
 * An organization, as operators and it itself see it.
 *
 * @param id the organization
 * @param created when it was opened
 * @param name for people
 * @param activatesAllCarriers whether it need not activate carriers one by one
 */
public record OrganizationResponse(UUID id, Instant created, String name, boolean activatesAllCarriers) {}
