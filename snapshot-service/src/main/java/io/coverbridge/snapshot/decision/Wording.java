package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import java.util.UUID;

/** How errors and warnings speak of things: lines, plans and ids, nothing of a person. */
final class Wording {

    private Wording() {}

    static String who(IndividualType type, UUID id) {
        return type.wire() + " " + id;
    }

    static String who(FamilyEnrollment enrollment) {
        return who(enrollment.individualType(), enrollment.individualId());
    }

    static String what(LineOfCoverage line, UUID planId) {
        return line.wire() + " (plan " + planId + ")";
    }

    /** Whose coverage in what. */
    static String coverage(HeldEnrollment held) {
        return what(held.lineOfCoverage(), held.planId()) + " of " + who(held.enrollment());
    }
}
