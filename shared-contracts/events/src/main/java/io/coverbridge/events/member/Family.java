package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.List;
import java.util.stream.Stream;

/**
 * A family as one carrier holds it, or is to hold it: the employee first, then the dependents, and every enrollment there.
 * Never prints itself.
 */
public record Family(List<FamilyMember> members, List<FamilyCoverage> coverages) {

    /** Most members. */
    public static final int MAX_MEMBERS = 101;

    /** Most enrollments at one carrier. */
    public static final int MAX_ENROLLMENTS = 4_000;

    public Family {
        members = Fields.list(requireNonNull(members, "members"), MAX_MEMBERS, "members");
        coverages = Fields.list(requireNonNull(coverages, "coverages"), MAX_ENROLLMENTS, "coverages");
    }

    /** Every enrollment of every coverage. */
    public Stream<FamilyEnrollment> enrollments() {
        return coverages.stream().flatMap(coverage -> coverage.enrollments().stream());
    }

    @Override
    public String toString() {
        return "Family[redacted]";
    }
}
