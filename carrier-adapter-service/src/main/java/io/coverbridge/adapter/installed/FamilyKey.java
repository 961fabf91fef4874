package io.coverbridge.adapter.installed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something of a family that a group at a carrier has once.
 *
 * @param employeeId the family's employee
 * @param kind what it is
 * @param id the member or enrollment that has it
 * @param value what stands for it in the database; never tells an SSN
 * @param older what may stand for it from before the keys were changed
 */
public record FamilyKey(UUID employeeId, Kind kind, UUID id, UUID value, List<UUID> older) {

    /** What a group has once. */
    public enum Kind {
        MEMBER_ID,
        SSN,
        ENROLLMENT_ID
    }

    public FamilyKey {
        older = List.copyOf(older);
    }

    static FamilyKey ofId(UUID employeeId, Kind kind, UUID id) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "/" + id;
        UUID value = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new FamilyKey(employeeId, kind, id, value, List.of());
    }

    static FamilyKey ofSsn(UUID employeeId, UUID memberId, List<UUID> hashes) {
        return new FamilyKey(employeeId, Kind.SSN, memberId, hashes.get(0), hashes.subList(1, hashes.size()));
    }
}
