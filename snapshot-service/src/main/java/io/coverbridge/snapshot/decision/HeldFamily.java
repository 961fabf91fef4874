package io.coverbridge.snapshot.decision;

import java.util.List;

/**
 * What is held of a family.
 *
 * @param members the employee and all dependents
 * @param enrollments at every carrier, also the ended and the waived ones
 */
public record HeldFamily(List<KnownMember> members, List<HeldEnrollment> enrollments) {

    /** Of an employee that is new. */
    public static final HeldFamily NONE = new HeldFamily(List.of(), List.of());

    public HeldFamily {
        members = List.copyOf(members);
        enrollments = List.copyOf(enrollments);
    }
}
