package io.coverbridge.snapshot.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is held of a family.
 *
 * @param members the employee and all dependents
 * @param enrollments at every carrier, also the ended and the waived ones
 * @param unwanted ids of enrollments that came to their carriers although the snapshot that asked for them had been replaced:
 *     leaving them out is no mistake, and they are undone
 */
public record HeldFamily(List<KnownMember> members, List<HeldEnrollment> enrollments, Set<UUID> unwanted) {

    /** Of an employee that is new. */
    public static final HeldFamily NONE = new HeldFamily(List.of(), List.of());

    public HeldFamily {
        members = List.copyOf(members);
        enrollments = List.copyOf(enrollments);
        unwanted = Set.copyOf(unwanted);
    }

    /** With nothing that is unwanted. */
    public HeldFamily(List<KnownMember> members, List<HeldEnrollment> enrollments) {
        this(members, enrollments, Set.of());
    }

    /** The same, with these unwanted. */
    public HeldFamily without(Set<UUID> enrollmentIds) {
        return new HeldFamily(members, enrollments, enrollmentIds);
    }
}
