package io.coverbridge.adapter.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.Plan;
import io.coverbridge.events.EventData;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.events.EventLog;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final UUID CONNECTION = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final int SIZE = 150;

    private final List<Carrier> carriers = new CarrierDirectory().all();

    @Test
    void thePlaceInTheRosterSaysWhoItIs() {
        everyFamily((carrier, families) -> {
            Function<Integer, Family> again = index -> family(carrier, index);
            assertThat(IntStream.range(0, SIZE).boxed().map(again)).containsExactlyElementsOf(families);
            assertThat(new HashSet<>(families)).hasSize(SIZE);
        });
    }

    @Test
    void theOrderInWhichFamiliesAreMadeAndWhoMakesThemDoNotMatter() {
        everyFamily((carrier, families) -> {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());
            Collections.shuffle(places, new Random(carrier.id().getLeastSignificantBits()));
            Map<Integer, Family> made = places.parallelStream()
                    .collect(Collectors.toConcurrentMap(Function.identity(), place -> family(carrier, place)));
            assertThat(IntStream.range(0, SIZE).mapToObj(made::get)).containsExactlyElementsOf(families);
        });
    }

    @Test
    void theIdOfAnEmployeeIsKnownWithoutTheFamily() {
        everyFamily((carrier, families) -> assertThat(IntStream.range(0, SIZE)
                        .mapToObj(place -> Roster.employeeId(group(carrier, SIZE), CONNECTION, place)))
                .containsExactlyElementsOf(
                        families.stream().map(family -> employee(family).id()).toList()));
    }

    @Test
    void onlyThoseEnrollWhomThePlanCoversAndOnlyWhileItLasts() {
        LocalDate end = LocalDate.of(2020, 12, 31);
        Plan plan = new Plan(
                "Old HMO",
                "medical",
                "hmo",
                null,
                LocalDate.of(2019, 1, 1),
                end,
                List.of("employee", "spouse"),
                "end_of_month",
                Map.of());
        GroupAtCarrier group = new GroupAtCarrier(List.of(plan), SIZE, 3);
        List<Family> families = IntStream.range(0, SIZE)
                .mapToObj(index -> Roster.family(group, CONNECTION, null, index))
                .toList();
        assertThat(families.stream().flatMap(Family::enrollments)).isNotEmpty().allSatisfy(enrollment -> {
            assertThat(enrollment.effectiveStartDate()).isBeforeOrEqualTo(end);
            assertThat(enrollment.effectiveEndDate()).isEqualTo(end);
        });
        assertThat(families).anySatisfy(family -> assertThat(family.coverages()).isEmpty());
        assertThat(families.stream()
                        .flatMap(family -> family.enrollments()
                                .flatMap(enrollment -> dependents(family)
                                        .filter(member -> member.id().equals(enrollment.individualId()))))
                        .map(FamilyMember::relationship))
                .isNotEmpty()
                .containsOnly(Relationship.SPOUSE);
    }

    @Test
    void anotherConnectionHasTheSamePeopleUnderOtherIds() {
        GroupAtCarrier group = group(carriers.get(0), 5);
        Family here = Roster.family(group, CONNECTION, null, 3);
        Family there = Roster.family(group, UUID.randomUUID(), null, 3);
        assertThat(there.members()).extracting(FamilyMember::person).isEqualTo(persons(here));
        assertThat(ids(there)).doesNotContainAnyElementsOf(ids(here));
    }

    @Test
    void anotherRosterOfTheSameConnectionHasOtherPeopleUnderOtherIds() {
        Carrier carrier = carriers.get(0);
        Family one = Roster.family(new GroupAtCarrier(carrier.plans(), 1, 1), CONNECTION, null, 0);
        Family other = Roster.family(new GroupAtCarrier(carrier.plans(), 1, 2), CONNECTION, null, 0);
        assertThat(other).isNotEqualTo(one);
        assertThat(ids(other)).doesNotContainAnyElementsOf(ids(one));
    }

    @Test
    void idsAreUniqueInARoster() {
        everyFamily((carrier, families) -> {
            List<UUID> ids =
                    families.stream().flatMap(family -> ids(family).stream()).toList();
            assertThat(ids).doesNotHaveDuplicates();
        });
    }

    @Test
    void socialSecurityNumbersAreUniqueAndWereNeverGivenOut() {
        GroupAtCarrier group = new GroupAtCarrier(carriers.get(0).plans(), 10_000, -4_611_686_018_427_387_905L);
        List<String> ssns = IntStream.range(0, 10_000)
                .mapToObj(index -> Roster.family(group, CONNECTION, null, index))
                .flatMap(family -> persons(family).stream())
                .map(person -> person.ssn())
                .filter(Objects::nonNull)
                .toList();
        assertThat(ssns)
                .hasSizeGreaterThan(15_000)
                .doesNotHaveDuplicates()
                .allMatch(ssn -> ssn.matches("9[0-9]{2}(?!00)[0-9]{2}(?!0000)[0-9]{4}"));
    }

    @Test
    void agesFitTogether() {
        everyFamily((carrier, families) -> families.forEach(family -> {
            LocalDate employee = employee(family).person().dateOfBirth();
            assertThat(age(employee)).isBetween(18, 63);
            dependents(family).forEach(dependent -> {
                LocalDate born = dependent.person().dateOfBirth();
                if (isPartner(dependent)) {
                    assertThat(age(born)).isGreaterThanOrEqualTo(18).isCloseTo(age(employee), within(7));
                } else {
                    assertThat(age(born)).isBetween(0, 24);
                    assertThat(Period.between(employee, born).getYears()).isGreaterThanOrEqualTo(17);
                }
            });
            assertThat(dependents(family).filter(RosterTest::isPartner).count()).isLessThanOrEqualTo(1);
        }));
    }

    @Test
    void whoHasAPartnerIsMarriedOrLivesWithThem() {
        everyFamily((carrier, families) -> families.forEach(family -> dependents(family)
                .filter(RosterTest::isPartner)
                .forEach(partner -> assertThat(employee(family).person().maritalStatus())
                        .isEqualTo(
                                partner.relationship() == Relationship.SPOUSE
                                        ? MaritalStatus.MARRIED
                                        : MaritalStatus.DOMESTIC_PARTNER))));
    }

    @Test
    void mostFamiliesShareTheirLastNameAndSomeDoNot() {
        everyFamily((carrier, families) -> {
            List<Boolean> same = families.stream()
                    .flatMap(family -> dependents(family)
                            .map(dependent -> dependent
                                    .person()
                                    .lastName()
                                    .equals(employee(family).person().lastName())))
                    .toList();
            int others = Collections.frequency(same, false);
            assertThat(others).isPositive().isLessThan(same.size() / 5);
        });
    }

    @Test
    void nobodyCanBeReachedForReal() {
        everyFamily((carrier, families) ->
                families.forEach(family -> persons(family).forEach(person -> {
                    Address home = Objects.requireNonNull(person.homeAddress());
                    assertThat(home.zipCode()).startsWith("000").hasSize(5);
                    Contact contact = person.contact();
                    if (contact != null) {
                        assertThat(contact.homePhone()).matches("\\+1[2-9][0-9]{2}55501[0-9]{2}");
                        if (contact.workPhone() != null) {
                            assertThat(contact.workPhone()).matches("\\+1[2-9][0-9]{2}55501[0-9]{2}");
                        }
                        assertThat(contact.emailAddress()).matches("[a-z.0-9-]+@mail\\.example");
                    }
                })));
    }

    @Test
    void nobodyIsHiredAsAChildAndEverybodyIsPaid() {
        everyFamily((carrier, families) -> families.forEach(family -> {
            Employment job = job(family);
            LocalDate hired = job.employmentDates().hireDate();
            assertThat(hired)
                    .isAfterOrEqualTo(employee(family).person().dateOfBirth().plusYears(18));
            assertThat(hired).isBeforeOrEqualTo(Household.REFERENCE);
            assertThat(Jobs.weeklyPay(job)).isBetween(200, 4_000);
        }));
    }

    @Test
    void everybodyIsEnrolledInPlansOfTheGroupFromASensibleDayOn() {
        everyFamily((carrier, families) -> families.forEach(family -> {
            assertThat(family.coverages()).isNotEmpty();
            family.coverages().forEach(coverage -> {
                Plan plan = plan(carrier, coverage);
                assertThat(coverage.planId()).isEqualTo(RosterIds.plan(CONNECTION, plan.name()));
                assertThat(coverage.lineOfCoverage()).isEqualTo(plan.line());
                assertThat(coverage.enrollments().get(0).individualType()).isEqualTo(IndividualType.EMPLOYEE);
                coverage.enrollments().forEach(enrollment -> {
                    assertThat(enrollment.effectiveEndDate()).isEqualTo(FamilyEnrollment.OPEN_END);
                    assertThat(enrollment.effectiveStartDate())
                            .isAfterOrEqualTo(plan.effectiveStartDate())
                            .isAfterOrEqualTo(born(family, enrollment))
                            .isAfterOrEqualTo(job(family).employmentDates().hireDate())
                            .isBefore(LocalDate.of(2026, 3, 1));
                });
            });
        }));
    }

    @Test
    void dependentsAreOnlyInPlansThatAreForThem() {
        everyFamily((carrier, families) -> {
            Set<String> withDependents = families.stream()
                    .flatMap(family -> family.coverages().stream())
                    .filter(coverage -> coverage.enrollments().size() > 1)
                    .map(FamilyCoverage::planName)
                    .collect(Collectors.toSet());
            Set<String> open = carrier.plans().stream()
                    .filter(Plan::coversDependents)
                    .map(Plan::name)
                    .collect(Collectors.toSet());
            assertThat(withDependents).isEqualTo(open);
        });
    }

    @Test
    void nobodyIsInTwoPlansThatExcludeEachOther() {
        everyFamily((carrier, families) -> families.forEach(family -> assertThat(family.coverages())
                .extracting(coverage -> coverage.lineOfCoverage() + " "
                        + plan(carrier, coverage).voluntary())
                .doesNotHaveDuplicates()));
    }

    @Test
    void volumesAreWhatTheCarrierTakes() {
        everyFamily((carrier, families) -> families.stream()
                .flatMap(family -> family.coverages().stream())
                .forEach(coverage -> {
                    boolean byVolume = carriesVolume(coverage);
                    coverage.enrollments().forEach(enrollment -> {
                        Integer volume = enrollment.volume();
                        assertThat(volume != null).isEqualTo(byVolume);
                        Integer step = carrier.described().rules().volumeStep();
                        if (volume != null && step != null) {
                            assertThat(volume % step).isZero();
                        }
                    });
                }));
    }

    @Test
    void aBatchOfFamiliesFitsIntoAnEvent() {
        everyFamily((carrier, families) -> {
            GroupSync sync = new GroupSync(UUID.randomUUID(), CONNECTION, UUID.randomUUID(), carrier.id());
            byte[] data = EventData.write(new GroupSync.Members(sync, 1, families.subList(0, 100)));
            assertThat(data.length).isLessThan(EventLog.MAX_DATA_BYTES / 2);
        });
    }

    @Test
    void aPlaceOutsideTheRosterIsRefused() {
        GroupAtCarrier group = group(carriers.get(0), 3);
        assertThatThrownBy(() -> Roster.family(group, CONNECTION, null, 3)).hasMessageContaining("no place 3");
        assertThatThrownBy(() -> Roster.family(group, CONNECTION, null, -1)).hasMessageContaining("no place -1");
    }

    private void everyFamily(BiConsumer<Carrier, List<Family>> check) {
        for (Carrier carrier : carriers) {
            check.accept(
                    carrier,
                    IntStream.range(0, SIZE)
                            .mapToObj(index -> family(carrier, index))
                            .toList());
        }
    }

    private static Family family(Carrier carrier, int index) {
        return Roster.family(
                group(carrier, SIZE), CONNECTION, carrier.described().rules().volumeStep(), index);
    }

    private static GroupAtCarrier group(Carrier carrier, int size) {
        return new GroupAtCarrier(carrier.plans(), size, carrier.id().getLeastSignificantBits());
    }

    private static Plan plan(Carrier carrier, FamilyCoverage coverage) {
        return carrier.plans().stream()
                .filter(plan -> plan.name().equals(coverage.planName()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean carriesVolume(FamilyCoverage coverage) {
        return switch (coverage.lineOfCoverage()) {
            case LIFE, ADD, STD, LTD, CRITICAL_ILLNESS, HOSPITAL_INDEMNITY -> true;
            case MEDICAL, DENTAL, VISION, ACCIDENT, CANCER, HEALTH_FUND, PHARMACY, WELLNESS -> false;
        };
    }

    private static FamilyMember employee(Family family) {
        return family.members().get(0);
    }

    private static Employment job(Family family) {
        return Objects.requireNonNull(employee(family).employment());
    }

    private static Stream<FamilyMember> dependents(Family family) {
        return family.members().stream().skip(1);
    }

    private static boolean isPartner(FamilyMember member) {
        return member.relationship() == Relationship.SPOUSE || member.relationship() == Relationship.DOMESTIC_PARTNER;
    }

    private static List<Person> persons(Family family) {
        return family.members().stream().map(FamilyMember::person).toList();
    }

    private static LocalDate born(Family family, FamilyEnrollment enrollment) {
        return family.members().stream()
                .filter(member -> member.id().equals(enrollment.individualId()))
                .findFirst()
                .orElseThrow()
                .person()
                .dateOfBirth();
    }

    private static List<UUID> ids(Family family) {
        return Stream.concat(
                        family.members().stream().map(FamilyMember::id),
                        family.enrollments().map(FamilyEnrollment::id))
                .toList();
    }

    private static int age(LocalDate born) {
        return Period.between(born, Household.REFERENCE).getYears();
    }

    private static Offset<Integer> within(int years) {
        return Offset.offset(years);
    }
}
