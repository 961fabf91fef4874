package io.coverbridge.adapter.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Sex;
import io.coverbridge.kit.error.ApiException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarrierSideChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final UUID EMPLOYEE = UUID.randomUUID();
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID OF_EMPLOYEE = UUID.randomUUID();
    private static final UUID OF_CHILD = UUID.randomUUID();
    private static final UUID LIFE = UUID.randomUUID();
    private static final Family FAMILY = new Family(
            List.of(member(EMPLOYEE, null), member(CHILD, Relationship.CHILD)),
            List.of(
                    coverage(
                            LineOfCoverage.MEDICAL,
                            enrollment(OF_EMPLOYEE, EMPLOYEE, null),
                            enrollment(OF_CHILD, CHILD, null)),
                    coverage(LineOfCoverage.LIFE, enrollment(LIFE, EMPLOYEE, 50_000))));

    @Test
    void aLineEndsForTheWholeFamily() {
        Family changed = apply(termination(null, LineOfCoverage.MEDICAL, null, LocalDate.of(2026, 2, 28)));
        assertThat(ends(changed))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 2, 28), FamilyEnrollment.OPEN_END);
        assertThat(changed.members()).isEqualTo(FAMILY.members());
    }

    @Test
    void aLineEndsForOneMemberAndAnEnrollmentByItsId() {
        LocalDate end = LocalDate.of(2026, 2, 28);
        assertThat(ends(apply(termination(CHILD, LineOfCoverage.MEDICAL, null, end))))
                .containsExactly(FamilyEnrollment.OPEN_END, end, FamilyEnrollment.OPEN_END);
        assertThat(ends(apply(termination(null, null, LIFE, end))))
                .containsExactly(FamilyEnrollment.OPEN_END, FamilyEnrollment.OPEN_END, end);
    }

    @Test
    void theDayBeforeTheStartSaysThatItNeverCounted() {
        Family changed = apply(termination(null, null, LIFE, START.minusDays(1)));
        assertThat(changed.enrollments().map(enrollment -> EnrollmentState.of(enrollment, TODAY)))
                .containsExactly(EnrollmentState.ACTIVE, EnrollmentState.ACTIVE, EnrollmentState.WAIVED);
        refused(422, "effective_end_date: Is more than", termination(null, null, LIFE, START.minusDays(2)));
    }

    @Test
    void whatHasEndedDoesNotEndAgain() {
        LocalDate end = LocalDate.of(2026, 2, 28);
        Family ended = apply(termination(null, null, LIFE, end));
        ChangeRequest again = termination(null, null, LIFE, end);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> new CarrierSideChange(again, TODAY, null).of(ended))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409));
        ChangeRequest volume = volume(LineOfCoverage.LIFE, 1);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> new CarrierSideChange(volume, TODAY, null).of(ended))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(409));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        refused(422, "line_of_coverage: The carrier holds", termination(null, LineOfCoverage.DENTAL, null, TODAY));
        refused(422, "enrollment_id: The carrier holds", termination(null, null, UUID.randomUUID(), TODAY));
        refused(422, "enrollment_id: The carrier holds", termination(CHILD, null, LIFE, TODAY));
        refused(422, "individual_id: Nobody", termination(UUID.randomUUID(), null, LIFE, TODAY));
    }

    @Test
    void aVolumeIsOfALineThatKnowsOne() {
        Family changed = apply(volume(LineOfCoverage.LIFE, 75_000));
        assertThat(changed.enrollments().skip(2)).singleElement().satisfies(enrollment -> {
            assertThat(enrollment.volume()).isEqualTo(75_000);
            assertThat(enrollment.latestChangeEffectiveDate()).isEqualTo(TODAY);
        });
        refused(422, "volume: Enrollments of this line have none.", volume(LineOfCoverage.MEDICAL, 75_000));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> new CarrierSideChange(volume(LineOfCoverage.LIFE, 75_500), TODAY, 1_000).of(FAMILY))
                .withMessage("volume: Must be a multiple of 1000.");
    }

    @Test
    void aBirthDateIsNeitherInTheFutureNorAfterCoverageBegan() {
        Family changed = apply(birth(CHILD, START));
        assertThat(changed.members().get(1).person().dateOfBirth()).isEqualTo(START);
        assertThat(changed.members().get(0)).isEqualTo(FAMILY.members().get(0));
        refused(422, "date_of_birth: Is in the future.", birth(CHILD, TODAY.plusDays(1)));
        refused(422, "date_of_birth: Is after the start", birth(CHILD, START.plusDays(1)));
    }

    @Test
    void whatAChangeNeedsIsToldTogether() {
        assertThat(missing(new ChangeRequest(ChangeType.BIRTH_DATE, null, null, null, null, null, null)))
                .containsExactly("individual_id", "date_of_birth");
        assertThat(missing(new ChangeRequest(ChangeType.TERMINATION, null, null, null, null, null, null)))
                .containsExactly("line_of_coverage", "effective_end_date");
        assertThat(missing(new ChangeRequest(ChangeType.VOLUME, null, LineOfCoverage.LIFE, LIFE, null, null, null)))
                .containsExactly("line_of_coverage", "volume");
        assertThat(missing(new ChangeRequest(ChangeType.REMOVAL, null, null, null, null, null, null)))
                .isEmpty();
    }

    private static List<String> missing(ChangeRequest change) {
        Violations violations = new Violations();
        change.check(violations);
        return violations.all().stream().map(violation -> violation.path()).toList();
    }

    private static Family apply(ChangeRequest change) {
        return new CarrierSideChange(change, TODAY, null).of(FAMILY);
    }

    private static void refused(int status, String text, ChangeRequest change) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> apply(change))
                .withMessageStartingWith(text)
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private static List<LocalDate> ends(Family family) {
        return family.enrollments().map(FamilyEnrollment::effectiveEndDate).toList();
    }

    private static ChangeRequest termination(
            @Nullable UUID individual, @Nullable LineOfCoverage line, @Nullable UUID enrollment, LocalDate end) {
        return new ChangeRequest(ChangeType.TERMINATION, individual, line, enrollment, end, null, null);
    }

    private static ChangeRequest volume(LineOfCoverage line, int volume) {
        return new ChangeRequest(ChangeType.VOLUME, null, line, null, null, volume, null);
    }

    private static ChangeRequest birth(UUID individual, LocalDate day) {
        return new ChangeRequest(ChangeType.BIRTH_DATE, individual, null, null, null, null, day);
    }

    private static FamilyCoverage coverage(LineOfCoverage line, FamilyEnrollment... enrollments) {
        return new FamilyCoverage(line, UUID.randomUUID(), line.wire(), null, Map.of(), null, List.of(enrollments));
    }

    private static FamilyEnrollment enrollment(UUID id, UUID individual, @Nullable Integer volume) {
        IndividualType type = individual.equals(EMPLOYEE) ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT;
        return new FamilyEnrollment(id, individual, type, START, FamilyEnrollment.OPEN_END, null, volume, null);
    }

    private static FamilyMember member(UUID id, @Nullable Relationship relationship) {
        Person person = new Person(
                "Odalys",
                null,
                "Brandywine",
                null,
                null,
                LocalDate.of(1988, 3, 9),
                Sex.F,
                null,
                null,
                null,
                null,
                null,
                null);
        IndividualType type = relationship == null ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT;
        return new FamilyMember(id, type, relationship, null, null, person, null, Map.of());
    }
}
