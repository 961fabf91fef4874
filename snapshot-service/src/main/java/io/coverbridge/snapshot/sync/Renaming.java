package io.coverbridge.snapshot.sync;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.kit.consumer.RejectedEventException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A carrier's family with the ids of the books. */
final class Renaming {

    private Renaming() {}

    /**
     * The family with other ids, and without ids of the platform: those are the platform's to give.
     *
     * @param ids the id of each member by the one that it has
     * @throws RejectedEventException if somebody is enrolled who is not in the family
     */
    static Family of(Family family, Map<UUID, UUID> ids) {
        return new Family(
                family.members().stream().map(member -> member(member, ids)).toList(),
                family.coverages().stream()
                        .map(coverage -> coverage(coverage, ids))
                        .toList());
    }

    /** The member, with this SSN if it has none. */
    static FamilyMember withSsn(FamilyMember member, @Nullable String ssn) {
        Person person = member.person();
        if (person.ssn() != null || ssn == null) {
            return member;
        }
        Person completed = new Person(
                person.firstName(),
                person.middleName(),
                person.lastName(),
                person.suffix(),
                person.maidenName(),
                person.dateOfBirth(),
                person.sex(),
                ssn,
                person.maritalStatus(),
                person.homeAddress(),
                person.mailingAddress(),
                person.contact(),
                person.details());
        return new FamilyMember(
                member.id(),
                member.individualType(),
                member.relationship(),
                member.customIndividualId(),
                member.groupIndividualId(),
                completed,
                member.employment(),
                member.classifications());
    }

    private static FamilyMember member(FamilyMember member, Map<UUID, UUID> ids) {
        return new FamilyMember(
                id(member.id(), ids),
                member.individualType(),
                member.relationship(),
                null,
                member.groupIndividualId(),
                member.person(),
                member.employment(),
                member.classifications());
    }

    private static FamilyCoverage coverage(FamilyCoverage coverage, Map<UUID, UUID> ids) {
        return new FamilyCoverage(
                coverage.lineOfCoverage(),
                coverage.planId(),
                coverage.planName(),
                coverage.signatureDate(),
                coverage.carrierConfig(),
                coverage.cobraDetails(),
                coverage.enrollments().stream()
                        .map(enrollment -> enrollment(enrollment, ids))
                        .toList());
    }

    private static FamilyEnrollment enrollment(FamilyEnrollment enrollment, Map<UUID, UUID> ids) {
        return new FamilyEnrollment(
                enrollment.id(),
                id(enrollment.individualId(), ids),
                enrollment.individualType(),
                enrollment.effectiveStartDate(),
                enrollment.effectiveEndDate(),
                enrollment.latestChangeEffectiveDate(),
                enrollment.volume(),
                enrollment.pcpDetails());
    }

    private static UUID id(UUID id, Map<UUID, UUID> ids) {
        UUID renamed = ids.get(id);
        if (renamed == null) {
            throw new RejectedEventException("somebody is enrolled who is not in the family");
        }
        return renamed;
    }
}
