package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyMember;
import java.util.Map;
import java.util.UUID;

/**
 * A member that the hub has.
 *
 * @param employeeId the employee of the family; the member's own id for an employee
 * @param member demographics as held
 * @param fingerprints per carrier what it knows of the member, see {@link Fingerprint}; no entry where it was never told
 */
public record KnownMember(UUID employeeId, FamilyMember member, Map<UUID, String> fingerprints) {
    public KnownMember {
        fingerprints = Map.copyOf(fingerprints);
    }

    public UUID id() {
        return member.id();
    }
}
