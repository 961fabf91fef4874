package io.coverbridge.adapter.books;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.kit.error.ApiException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a family becomes when its carrier changes something: a function of values.
 *
 * @param change what is changed; complete, and no removal
 * @param today by the emulator's clock
 * @param volumeStep volumes are multiples of this; null where any volume goes
 */
record CarrierSideChange(
        ChangeRequest change, LocalDate today, @Nullable Integer volumeStep) {

    private static final String ENDED = "The enrollment has ended by then already";

    /**
     * The family as the carrier then holds it.
     *
     * @throws ApiException 422 if it names nothing that there is or asks for what cannot be, 409 if there is nothing left to change
     */
    Family of(Family family) {
        UUID individual = change.individualId();
        if (individual != null
                && family.members().stream().noneMatch(member -> member.id().equals(individual))) {
            throw ApiException.invalid("individual_id", "Nobody in the family has this id.");
        }
        return switch (requireNonNull(change.type())) {
            case TERMINATION -> terminate(family, requireNonNull(change.effectiveEndDate()));
            case VOLUME -> insure(family, requireNonNull(change.volume()));
            case BIRTH_DATE -> born(family, requireNonNull(individual), requireNonNull(change.dateOfBirth()));
            case REMOVAL -> throw new IllegalStateException("a removal leaves nothing to change");
        };
    }

    private Family terminate(Family family, LocalDate end) {
        return each(
                family,
                enrollment -> enrollment.effectiveEndDate().isAfter(end)
                        && EnrollmentState.of(enrollment, end) != EnrollmentState.WAIVED,
                (coverage, enrollment) -> {
                    if (end.isBefore(enrollment.effectiveStartDate().minusDays(1))) {
                        throw ApiException.invalid("effective_end_date", "Is more than a day before the start.");
                    }
                    return with(enrollment, end, enrollment.latestChangeEffectiveDate(), enrollment.volume());
                });
    }

    private Family insure(Family family, int volume) {
        if (volumeStep != null && volume % volumeStep != 0) {
            throw ApiException.invalid("volume", "Must be a multiple of " + volumeStep + ".");
        }
        return each(
                family,
                enrollment -> EnrollmentState.of(enrollment, today) == EnrollmentState.ACTIVE
                        || EnrollmentState.of(enrollment, today) == EnrollmentState.PENDING,
                (coverage, enrollment) -> {
                    if (!PlanTerms.knowsVolume(coverage.lineOfCoverage())) {
                        throw ApiException.invalid("volume", "Enrollments of this line have none.");
                    }
                    LocalDate start = enrollment.effectiveStartDate();
                    return with(
                            enrollment, enrollment.effectiveEndDate(), start.isAfter(today) ? start : today, volume);
                });
    }

    private Family born(Family family, UUID individual, LocalDate birth) {
        if (birth.isAfter(today)) {
            throw ApiException.invalid("date_of_birth", "Is in the future.");
        }
        boolean covered = family.enrollments()
                .anyMatch(enrollment -> enrollment.individualId().equals(individual)
                        && EnrollmentState.of(enrollment, today) != EnrollmentState.WAIVED
                        && enrollment.effectiveStartDate().isBefore(birth));
        if (covered) {
            throw ApiException.invalid("date_of_birth", "Is after the start of an enrollment.");
        }
        return new Family(
                family.members().stream()
                        .map(member -> member.id().equals(individual) ? born(member, birth) : member)
                        .toList(),
                family.coverages());
    }

    /** Changes the enrollments that are named and can be changed. */
    private Family each(
            Family family,
            Predicate<FamilyEnrollment> changeable,
            BiFunction<FamilyCoverage, FamilyEnrollment, FamilyEnrollment> to) {
        List<FamilyCoverage> coverages = new ArrayList<>();
        boolean named = false;
        boolean changed = false;
        for (FamilyCoverage coverage : family.coverages()) {
            List<FamilyEnrollment> enrollments = new ArrayList<>();
            for (FamilyEnrollment enrollment : coverage.enrollments()) {
                boolean meant = isMeant(coverage, enrollment);
                boolean changes = meant && changeable.test(enrollment);
                named |= meant;
                changed |= changes;
                enrollments.add(changes ? to.apply(coverage, enrollment) : enrollment);
            }
            coverages.add(with(coverage, enrollments));
        }
        if (!named) {
            throw ApiException.invalid(
                    change.enrollmentId() == null ? "line_of_coverage" : "enrollment_id",
                    "The carrier holds no such enrollment.");
        }
        if (!changed) {
            throw ApiException.conflict(ENDED);
        }
        return new Family(family.members(), coverages);
    }

    private boolean isMeant(FamilyCoverage coverage, FamilyEnrollment enrollment) {
        boolean about = change.individualId() == null || change.individualId().equals(enrollment.individualId());
        return about
                && (change.enrollmentId() == null
                        ? coverage.lineOfCoverage() == change.lineOfCoverage()
                        : change.enrollmentId().equals(enrollment.id()));
    }

    private static FamilyCoverage with(FamilyCoverage coverage, List<FamilyEnrollment> enrollments) {
        return new FamilyCoverage(
                coverage.lineOfCoverage(),
                coverage.planId(),
                coverage.planName(),
                coverage.signatureDate(),
                coverage.carrierConfig(),
                coverage.cobraDetails(),
                enrollments);
    }

    private static FamilyEnrollment with(
            FamilyEnrollment enrollment, LocalDate end, @Nullable LocalDate changed, @Nullable Integer volume) {
        return new FamilyEnrollment(
                enrollment.id(),
                enrollment.individualId(),
                enrollment.individualType(),
                enrollment.effectiveStartDate(),
                end,
                changed,
                volume,
                enrollment.pcpDetails());
    }

    private static FamilyMember born(FamilyMember member, LocalDate birth) {
        Person person = member.person();
        return new FamilyMember(
                member.id(),
                member.individualType(),
                member.relationship(),
                member.customIndividualId(),
                member.groupIndividualId(),
                new Person(
                        person.firstName(),
                        person.middleName(),
                        person.lastName(),
                        person.suffix(),
                        person.maidenName(),
                        birth,
                        person.sex(),
                        person.ssn(),
                        person.maritalStatus(),
                        person.homeAddress(),
                        person.mailingAddress(),
                        person.contact(),
                        person.details()),
                member.employment(),
                member.classifications());
    }
}
