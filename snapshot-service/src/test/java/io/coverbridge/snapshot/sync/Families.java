package io.coverbridge.snapshot.sync;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Families for tests, as a carrier holds them. */
public final class Families {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private Families() {}

    /** An employee with a full-time job. */
    public static FamilyMember employee(UUID id, Person person) {
        return new FamilyMember(
                id,
                IndividualType.EMPLOYEE,
                null,
                null,
                null,
                person,
                new Employment(
                        EmploymentStatus.FULL_TIME,
                        40,
                        null,
                        new EmploymentDates(LocalDate.of(2020, 2, 3), null, null, null, null),
                        null),
                Map.of());
    }

    /** A child. */
    public static FamilyMember child(UUID id, Person person) {
        return new FamilyMember(id, IndividualType.DEPENDENT, Relationship.CHILD, null, null, person, null, Map.of());
    }

    /** A person of this name, born on a day. */
    public static Person person(String firstName, String lastName, String born) {
        return aPerson().named(firstName, lastName).born(born).build();
    }

    /** The enrollment of a member, open from 2026-01-01. */
    public static FamilyEnrollment enrollment(UUID id, FamilyMember member, @Nullable Integer volume) {
        return new FamilyEnrollment(
                id, member.id(), member.individualType(), START, FamilyEnrollment.OPEN_END, null, volume, null);
    }

    /** Enrollments in one plan. */
    public static FamilyCoverage coverage(LineOfCoverage line, UUID planId, FamilyEnrollment... enrollments) {
        return new FamilyCoverage(line, planId, "Plan", null, Map.of(), null, List.of(enrollments));
    }

    /** The family of these members, all of them enrolled in one plan under ids that follow from theirs. */
    public static Family enrolled(LineOfCoverage line, UUID planId, FamilyMember... members) {
        List<FamilyEnrollment> enrollments = new ArrayList<>();
        for (FamilyMember member : members) {
            enrollments.add(enrollment(enrollmentId(member.id(), planId), member, null));
        }
        return new Family(
                List.of(members), List.of(coverage(line, planId, enrollments.toArray(FamilyEnrollment[]::new))));
    }

    /** The id of a member's enrollment in {@link #enrolled}. */
    public static UUID enrollmentId(UUID memberId, UUID planId) {
        return new UUID(
                memberId.getMostSignificantBits() ^ planId.getLeastSignificantBits(),
                memberId.getLeastSignificantBits());
    }
}
