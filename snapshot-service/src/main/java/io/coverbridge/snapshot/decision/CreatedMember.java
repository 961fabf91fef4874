package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.IndividualType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member that this snapshot made, or gave the platform's id to.
 *
 * @param id id of the member
 * @param type its place in the family
 * @param customIndividualId the platform's id
 */
public record CreatedMember(
        UUID id, IndividualType type, @Nullable String customIndividualId) {}
