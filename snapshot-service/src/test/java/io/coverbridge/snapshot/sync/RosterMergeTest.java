package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.sync.Families.child;
import static io.coverbridge.snapshot.sync.Families.coverage;
import static io.coverbridge.snapshot.sync.Families.employee;
import static io.coverbridge.snapshot.sync.Families.enrolled;
import static io.coverbridge.snapshot.sync.Families.enrollment;
import static io.coverbridge.snapshot.sync.Families.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.snapshot.books.MemberColumns.NewMember;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.sync.RosterMerge.Merged;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who of a roster is known. */
class RosterMergeTest {

    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID PLAN = UUID.randomUUID();
    private static final Person ROSA = person("Rosa", "Calder", "1984-03-09");
    private static final Person KIT = person("Kit", "Calder", "2015-06-01");

    private final FamilyMember rosa = employee(UUID.randomUUID(), ROSA);
    private final FamilyMember kit = child(UUID.randomUUID(), KIT);

    @Test
    void whoIsNotKnownComesInWithTheCarriersId() {
        Family family = enrolled(DENTAL, PLAN, rosa, kit);

        Merged merged = merge(List.of(), family);

        assertThat(merged.added()).containsExactly(new NewMember(rosa.id(), rosa), new NewMember(rosa.id(), kit));
        assertThat(merged.changed()).isEmpty();
        assertThat(merged.families()).containsExactly(family);
    }

    @Test
    void whoIsKnownByIdStaysWhateverTheCarrierSaysOfThePerson() {
        FamilyMember told = employee(rosa.id(), person("Rosie", "Moran", "1990-01-01"));

        Merged merged = merge(known(rosa), enrolled(DENTAL, PLAN, told));

        assertThat(merged.added()).isEmpty();
        assertThat(merged.changed()).containsExactly(told);
    }

    @Test
    void whoIsKnownAsAPersonGetsTheKnownIdEverywhere() {
        FamilyMember rosaTold = employee(UUID.randomUUID(), ROSA);
        FamilyMember kitTold = child(UUID.randomUUID(), KIT);

        Merged merged = merge(known(rosa, kit), enrolled(DENTAL, PLAN, rosaTold, kitTold));

        assertThat(merged.added()).isEmpty();
        assertThat(merged.changed()).containsExactly(rosa, kit);
        Family family = merged.families().get(0);
        assertThat(family.members()).containsExactly(rosa, kit);
        assertThat(family.enrollments())
                .extracting(FamilyEnrollment::individualId)
                .containsExactly(rosa.id(), kit.id());
        assertThat(family.enrollments())
                .extracting(FamilyEnrollment::id)
                .containsExactly(Families.enrollmentId(rosaTold.id(), PLAN), Families.enrollmentId(kitTold.id(), PLAN));
    }

    @Test
    void aDependentOfAnotherFamilyIsSomebodyElse() {
        FamilyMember ines = employee(UUID.randomUUID(), person("Ines", "Calder", "1986-01-02"));
        FamilyMember kitTold = child(UUID.randomUUID(), KIT);

        Merged merged = merge(known(rosa, kit), enrolled(DENTAL, PLAN, ines, kitTold));

        assertThat(merged.added()).containsExactly(new NewMember(ines.id(), ines), new NewMember(ines.id(), kitTold));
    }

    @Test
    void anEmployeeIsNotFoundAmongDependents() {
        FamilyMember grown = employee(UUID.randomUUID(), KIT);

        assertThat(merge(known(rosa, kit), enrolled(DENTAL, PLAN, grown)).added())
                .containsExactly(new NewMember(grown.id(), grown));
    }

    @Test
    void twoKnownPeopleOfOneNameAndBirthDateAreTooMany() {
        List<KnownMember> twins = List.of(
                new KnownMember(rosa.id(), rosa, Map.of()),
                new KnownMember(kit.id(), employee(kit.id(), ROSA), Map.of()));
        FamilyMember told = employee(UUID.randomUUID(), ROSA);

        assertThat(merge(twins, enrolled(DENTAL, PLAN, told)).added()).hasSize(1);
    }

    @Test
    void ofTwoPeopleTheOneWithTheSameSsnIsMeant() {
        FamilyMember one =
                employee(UUID.randomUUID(), aPerson().withSsn("912031457").build());
        FamilyMember other = employee(UUID.randomUUID(), aPerson().build());
        List<KnownMember> both =
                List.of(new KnownMember(one.id(), one, Map.of()), new KnownMember(other.id(), other, Map.of()));
        FamilyMember told =
                employee(UUID.randomUUID(), aPerson().withSsn("912031457").build());

        assertThat(merge(both, enrolled(DENTAL, PLAN, told)).changed()).containsExactly(one);
    }

    @Test
    void nobodyIsFoundTwice() {
        FamilyMember one = employee(UUID.randomUUID(), ROSA);
        FamilyMember other = employee(UUID.randomUUID(), ROSA);

        Merged merged = merge(known(rosa), enrolled(DENTAL, PLAN, one), enrolled(DENTAL, PLAN, other));

        assertThat(merged.changed()).hasSize(1);
        assertThat(merged.added()).hasSize(1);
    }

    @Test
    void anIdGoesBeforeAPersonThatComesEarlier() {
        FamilyMember alike = employee(UUID.randomUUID(), ROSA);

        Merged merged = merge(known(rosa), enrolled(DENTAL, PLAN, alike), enrolled(DENTAL, PLAN, rosa));

        assertThat(merged.changed()).containsExactly(rosa);
        assertThat(merged.added()).containsExactly(new NewMember(alike.id(), alike));
    }

    @Test
    void anSsnThatTheCarrierDoesNotTellStaysInTheBooksAndOutOfWhatItHolds() {
        Person known = aPerson().withSsn("912031457").build();
        FamilyMember told = employee(rosa.id(), aPerson().build());

        Merged merged = merge(known(employee(rosa.id(), known)), enrolled(DENTAL, PLAN, told));

        assertThat(merged.changed()).extracting(FamilyMember::person).containsExactly(known);
        assertThat(merged.families().get(0).members()).containsExactly(told);
    }

    @Test
    void whereAnIdIsTakenTheMemberGetsOneThatIsFoundAgain() {
        Family family = enrolled(DENTAL, PLAN, rosa, kit);
        RosterMerge first = new RosterMerge(GROUP, List.of(family), Set.of()).without(Set.of(rosa.id()));
        Merged merged = first.with(List.of());
        UUID other = merged.added().get(0).member().id();

        assertThat(other).isNotEqualTo(rosa.id());
        assertThat(merged.added()).extracting(NewMember::employeeId).containsOnly(other);
        assertThat(merged.added().get(1).member()).isEqualTo(kit);
        assertThat(merged.families().get(0).enrollments())
                .extracting(FamilyEnrollment::individualId)
                .containsExactly(other, kit.id());

        RosterMerge next = new RosterMerge(GROUP, List.of(family), Set.of());
        assertThat(next.ids()).contains(other);
        Merged again = next.with(known(employee(other, ROSA), kit));
        assertThat(again.added()).isEmpty();
        assertThat(again.families()).isEqualTo(merged.families());
    }

    @Test
    void aFamilyWithoutItsEmployeeIsRefused() {
        Family orphan = enrolled(DENTAL, PLAN, kit);

        assertThatThrownBy(() -> merge(List.of(), orphan))
                .isInstanceOf(RejectedEventException.class)
                .hasMessage("a family has no employee");
    }

    @Test
    void anEnrollmentOfSomebodyOutsideTheFamilyIsRefused() {
        Family family =
                new Family(List.of(rosa), List.of(coverage(DENTAL, PLAN, enrollment(UUID.randomUUID(), kit, null))));

        assertThatThrownBy(() -> merge(List.of(), family))
                .isInstanceOf(RejectedEventException.class)
                .hasMessage("somebody is enrolled who is not in the family");
    }

    private static Merged merge(List<KnownMember> known, Family... families) {
        return new RosterMerge(GROUP, List.of(families), Set.of()).with(known);
    }

    private static List<KnownMember> known(FamilyMember employee, FamilyMember... dependents) {
        return Stream.concat(Stream.of(employee), Arrays.stream(dependents))
                .map(member -> new KnownMember(employee.id(), member, Map.of()))
                .toList();
    }
}
