package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A family as a carrier tells it back, with what it has changed on its own. */
final class ToldBack {

    private Family family;

    ToldBack(Family family) {
        this.family = family;
    }

    ToldBack volume(LineOfCoverage line, @Nullable Integer volume) {
        return enrollments(line, old -> copy(old, old.effectiveEndDate(), volume));
    }

    ToldBack until(LineOfCoverage line, String lastDay) {
        return enrollments(line, old -> copy(old, LocalDate.parse(lastDay), old.volume()));
    }

    ToldBack without(LineOfCoverage line) {
        family = new Family(
                family.members(),
                family.coverages().stream()
                        .filter(coverage -> coverage.lineOfCoverage() != line)
                        .toList());
        return this;
    }

    ToldBack plus(FamilyCoverage coverage) {
        family = new Family(
                family.members(),
                Stream.concat(family.coverages().stream(), Stream.of(coverage)).toList());
        return this;
    }

    /** Everybody is born on this day, and has this SSN. */
    ToldBack born(String day, @Nullable String ssn) {
        family = new Family(
                family.members().stream().map(member -> born(member, day, ssn)).toList(), family.coverages());
        return this;
    }

    Family family() {
        return family;
    }

    private ToldBack enrollments(LineOfCoverage line, UnaryOperator<FamilyEnrollment> change) {
        List<FamilyCoverage> coverages = family.coverages().stream()
                .map(coverage -> coverage.lineOfCoverage() == line
                        ? new FamilyCoverage(
                                coverage.lineOfCoverage(),
                                coverage.planId(),
                                coverage.planName(),
                                coverage.signatureDate(),
                                coverage.carrierConfig(),
                                coverage.cobraDetails(),
                                coverage.enrollments().stream().map(change).toList())
                        : coverage)
                .toList();
        family = new Family(family.members(), coverages);
        return this;
    }

    private static FamilyEnrollment copy(FamilyEnrollment old, LocalDate end, @Nullable Integer volume) {
        return new FamilyEnrollment(
                old.id(),
                old.individualId(),
                old.individualType(),
                old.effectiveStartDate(),
                end,
                old.latestChangeEffectiveDate(),
                volume,
                old.pcpDetails());
    }

    private static FamilyMember born(FamilyMember old, String day, @Nullable String ssn) {
        Person person = old.person();
        return new FamilyMember(
                old.id(),
                old.individualType(),
                old.relationship(),
                old.customIndividualId(),
                old.groupIndividualId(),
                new Person(
                        person.firstName(),
                        person.middleName(),
                        person.lastName(),
                        person.suffix(),
                        person.maidenName(),
                        LocalDate.parse(day),
                        person.sex(),
                        ssn,
                        person.maritalStatus(),
                        person.homeAddress(),
                        person.mailingAddress(),
                        person.contact(),
                        person.details()),
                old.employment(),
                old.classifications());
    }
}
