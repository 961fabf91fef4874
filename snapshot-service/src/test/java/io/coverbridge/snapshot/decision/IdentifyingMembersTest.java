package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theDependent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.document.DependentBuilder;
import io.coverbridge.snapshot.document.EmployeeBuilder;
import io.coverbridge.snapshot.document.EmployeeEntry;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentifyingMembersTest {

    private static final String ROSA_SSN = "912031457";
    private static final String NOAH_SSN = "912031458";

    private final Hub hub = Hub.connected();

    @Test
    void newMembersAreMadeWithIdsAndReported() {
        Resolution.Resolved resolved = hub.resolved(aSnapshot().of(rosa()).with(noah()));

        assertThat(resolved.created())
                .extracting(CreatedMember::type, CreatedMember::customIndividualId)
                .containsExactly(tuple(IndividualType.EMPLOYEE, "EMP-1"), tuple(IndividualType.DEPENDENT, "DEP-1"));
        assertThat(resolved.newMembers())
                .containsExactlyInAnyOrder(
                        resolved.created().get(0).id(),
                        resolved.created().get(1).id());
        assertThat(resolved.snapshot().employee().groupId()).isEqualTo(Hub.GROUP);
        assertThat(resolved.snapshot().employee().id())
                .isEqualTo(resolved.created().get(0).id());
        assertThat(resolved.snapshot().dependents().get(0).id())
                .isEqualTo(resolved.created().get(1).id());
    }

    @Test
    void theIdsOfNewMembersDoNotDependOnTheOrderOfTheDocument() {
        DependentBuilder mia = aDependent(Relationship.CHILD)
                .knownAs("DEP-2")
                .who(aPerson().named("Mia", "Calder").born("2012-05-05"));
        MemberSnapshot one =
                hub.resolved(aSnapshot().of(rosa()).with(noah(), mia)).snapshot();
        MemberSnapshot other =
                hub.resolved(aSnapshot().of(rosa()).with(mia, noah())).snapshot();

        assertThat(one.dependents().get(0).id())
                .isEqualTo(other.dependents().get(1).id());
        assertThat(one.dependents().get(1).id())
                .isEqualTo(other.dependents().get(0).id());
    }

    @Test
    void everyReferenceToAMemberGetsTheId() {
        MemberSnapshot snapshot = hub.resolved(aSnapshot()
                        .of(rosa())
                        .with(noah())
                        .covering(aCoverage(LineOfCoverage.DENTAL)
                                .enrolling(
                                        theEmployee(),
                                        theDependent("DEP-1"),
                                        theEmployee().knownAs("EMP-1"))))
                .snapshot();

        UUID employee = snapshot.employee().id();
        UUID dependent = snapshot.dependents().get(0).id();
        assertThat(snapshot.coverages().get(0).enrolledMembers())
                .extracting(EnrolledMember::individualId)
                .containsExactly(employee, dependent, employee);
        assertThat(snapshot.coverages().get(0).enrolledMembers())
                .extracting(EnrolledMember::customIndividualId)
                .containsExactly(null, "DEP-1", "EMP-1");
    }

    @Test
    void anIdOfTheHubWins() {
        hub.post(aSnapshot().of(rosa()).with(noah()));

        Resolution.Resolved resolved = hub.resolved(aSnapshot()
                .of(anEmployee()
                        .withId(hub.member("Rosa").id())
                        .withoutCustomId()
                        .who(aPerson().named("Rose", "Lund")))
                .with(aDependent(Relationship.SPOUSE).withId(hub.member("Noah").id())));

        assertThat(resolved.created()).isEmpty();
        assertThat(resolved.newMembers()).isEmpty();
    }

    @Test
    void anUnknownEmployeeIsNotFound() {
        UUID unknown = Hub.id("nobody");

        assertThat(hub.refusal(aSnapshot().of(rosa().withId(unknown))))
                .isEqualTo(new Refusal(404, "Employee not found with UUID " + unknown));
    }

    @Test
    void aDependentIsNoEmployee() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID noah = hub.member("Noah").id();

        assertThat(hub.refusal(aSnapshot().of(anEmployee().withId(noah).withoutCustomId())))
                .isEqualTo(new Refusal(404, "Employee not found with UUID " + noah));
        assertThat(hub.refusal(aSnapshot().of(anEmployee().knownAs("DEP-1"))).status())
                .isEqualTo(409);
    }

    @Test
    void aDependentOfAnotherFamilyIsNotFound() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID unknown = Hub.id("somebody else's");

        Refusal refusal = hub.refusal(
                aSnapshot().of(rosa()).with(aDependent(Relationship.CHILD).withId(unknown)));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.message()).contains(unknown.toString());
    }

    @Test
    void theEmployeeIsNoDependentOfItself() {
        hub.post(aSnapshot().of(rosa()));

        assertThat(hub.refusal(aSnapshot()
                                .of(rosa())
                                .with(aDependent(Relationship.OTHER)
                                        .withId(hub.member("Rosa").id())))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aKnownCustomIdIsThatMember() {
        hub.post(aSnapshot().of(rosa()).with(noah()));

        Resolution.Resolved again = hub.resolved(aSnapshot()
                .of(anEmployee()
                        .knownAs("EMP-1")
                        .who(aPerson().named("Someone", "Else").born("1999-09-09")))
                .with(aDependent(Relationship.CHILD)
                        .knownAs("DEP-1")
                        .who(aPerson().named("Other", "Child").born("2020-02-02"))));

        assertThat(again.snapshot().employee().id())
                .isEqualTo(hub.member("Rosa").id());
        assertThat(again.snapshot().dependents().get(0).id())
                .isEqualTo(hub.member("Noah").id());
        assertThat(again.created()).isEmpty();
    }

    @Test
    void aCustomIdThatComesWithAnIdIsStored() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        hub.withoutCustomIds();
        UUID rosa = hub.member("Rosa").id();
        UUID noah = hub.member("Noah").id();

        Resolution.Resolved linked =
                hub.resolved(aSnapshot().of(rosa().withId(rosa)).with(noah().withId(noah)));

        assertThat(linked.created())
                .containsExactly(
                        new CreatedMember(rosa, IndividualType.EMPLOYEE, "EMP-1"),
                        new CreatedMember(noah, IndividualType.DEPENDENT, "DEP-1"));
        assertThat(linked.newMembers()).isEmpty();
    }

    @Test
    void aCustomIdDoesNotChange() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID rosa = hub.member("Rosa").id();

        assertThat(hub.refusal(aSnapshot().of(anEmployee().withId(rosa).knownAs("EMP-2")))
                        .status())
                .isEqualTo(409);
        assertThat(hub.refusal(aSnapshot()
                                .of(rosa())
                                .with(noah().knownAs("DEP-2")
                                        .withId(hub.member("Noah").id())))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCustomIdOfSomebodyElseIsAConflict() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID rosa = hub.member("Rosa").id();
        UUID noah = hub.member("Noah").id();

        Refusal employee = hub.refusal(aSnapshot().of(anEmployee().withId(rosa).knownAs("DEP-1")));
        Refusal dependent =
                hub.refusal(aSnapshot().of(rosa()).with(noah().withId(noah).knownAs("EMP-1")));
        Refusal newDependent = hub.refusal(aSnapshot().of(rosa()).with(noah().knownAs("EMP-1")));

        assertThat(List.of(employee.status(), dependent.status(), newDependent.status()))
                .containsOnly(409);
        assertThat(employee.message()).contains(noah.toString());
        assertThat(dependent.message()).contains(rosa.toString());
    }

    @Test
    void aCustomIdOfAnotherFamilyIsAConflict() {
        KnownMember stranger = stranger("DEP-1");
        MemberSnapshot document = aSnapshot().of(rosa()).with(noah()).build();

        Resolution resolution =
                Resolve.family(document, Hub.GROUP, new EmployeeMatch.New(), List.of(stranger), List.of(), Hub::id);

        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Refused.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(409));
    }

    @Test
    void withoutAutoLinkANewEmployeeWithTheNameAndBirthDateOfAnotherIsRefused() {
        hub.post(aSnapshot().of(rosa()));
        UUID rosa = hub.member("Rosa").id();

        assertThat(hub.refusal(aSnapshot()
                        .of(anEmployee().knownAs("EMP-2").who(aPerson().named(" rosa ", "CALDER")))))
                .isEqualTo(new Refusal(
                        400,
                        "Cannot create the employee: an existing employee has the same name and birth date: " + rosa));
    }

    @Test
    void twoPeopleWithOneNameAndBirthDateAreToldApartByTheirSsns() {
        hub.post(aSnapshot().of(rosa()));

        Resolution.Resolved other = hub.resolved(
                aSnapshot().of(anEmployee().knownAs("EMP-2").who(aPerson().withSsn("915227780"))));

        assertThat(other.newMembers()).hasSize(1);
    }

    @Test
    void aNewDependentWithTheNameAndBirthDateOfAnotherIsRefused() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID noah = hub.member("Noah").id();

        Refusal refusal = hub.refusal(aSnapshot().of(rosa()).with(noah().knownAs("DEP-9")));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.message()).endsWith("an existing dependent has the same name and birth date: " + noah);
    }

    @Test
    void autoLinkFindsMembersByNameAndBirthDate() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        hub.withoutCustomIds();
        UUID rosa = hub.member("Rosa").id();

        Resolution.Resolved linked = hub.resolved(aSnapshot()
                .linkingMembers()
                .of(anEmployee().knownAs("P-1").who(aPerson().named("Rósa", "  Calder")))
                .with(aDependent(Relationship.SPOUSE)
                        .knownAs("P-2")
                        .who(aPerson().named("noah", "Calder").born("1983-01-01"))));

        assertThat(linked.snapshot().employee().id()).isEqualTo(rosa);
        assertThat(linked.created())
                .extracting(CreatedMember::customIndividualId)
                .containsExactly("P-1", "P-2");
        assertThat(linked.newMembers()).isEmpty();
        assertThat(linked.warnings()).isEmpty();
    }

    @Test
    void autoLinkTakesAnotherNameWhereBirthDateAndSsnAgreeAndSaysSo() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        hub.withoutCustomIds();
        UUID rosa = hub.member("Rosa").id();
        UUID noah = hub.member("Noah").id();

        Resolution.Resolved linked = hub.resolved(aSnapshot()
                .linkingMembers()
                .of(anEmployee()
                        .knownAs("P-1")
                        .who(aPerson().named("Rosie", "Calder").withSsn(ROSA_SSN)))
                .with(aDependent(Relationship.SPOUSE)
                        .knownAs("P-2")
                        .who(aPerson()
                                .named("N.", "Calder-Lund")
                                .born("1983-01-01")
                                .withSsn(NOAH_SSN))));

        assertThat(linked.created()).extracting(CreatedMember::id).containsExactly(rosa, noah);
        assertThat(linked.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).doesNotContain("Ros", "Calder", ROSA_SSN));
    }

    @Test
    void autoLinkTakesAnotherBirthDateWhereNameAndSsnAgree() {
        hub.post(aSnapshot().of(rosa()));
        hub.withoutCustomIds();

        Resolution.Resolved linked = hub.resolved(aSnapshot()
                .linkingMembers()
                .of(anEmployee().knownAs("P-1").who(aPerson().born("1984-09-03").withSsn(ROSA_SSN))));

        assertThat(linked.snapshot().employee().id())
                .isEqualTo(hub.member("Rosa").id());
    }

    @Test
    void autoLinkTakesNobodyWhoseSsnDiffers() {
        hub.post(aSnapshot().of(rosa()));
        hub.withoutCustomIds();

        Resolution.Resolved other = hub.resolved(aSnapshot()
                .linkingMembers()
                .of(anEmployee().knownAs("P-1").who(aPerson().withSsn("915227780"))));

        assertThat(other.newMembers()).hasSize(1);
    }

    @Test
    void autoLinkMakesANewMemberWhereNobodyFits() {
        hub.post(aSnapshot().of(rosa()));
        hub.withoutCustomIds();

        Resolution.Resolved other = hub.resolved(aSnapshot()
                .linkingMembers()
                .of(anEmployee()
                        .knownAs("P-1")
                        .who(aPerson().named("Ida", "Lund").born("1990-01-01"))));

        assertThat(other.newMembers()).hasSize(1);
    }

    @Test
    void autoLinkTakesNobodyWhereSeveralFit() {
        KnownMember one = stranger(null);
        KnownMember other = new KnownMember(Hub.id("other"), withId(one, Hub.id("other")), Map.of());
        MemberSnapshot nickname = aSnapshot()
                .linkingMembers()
                .of(anEmployee()
                        .knownAs("P-1")
                        .who(aPerson().named("Bo", "Lund").withSsn(ROSA_SSN)))
                .build();

        assertThat(Resolve.employee(nickname, List.of(one))).isEqualTo(new EmployeeMatch.Known(one.id()));
        assertThat(Resolve.employee(nickname, List.of(one, other))).isInstanceOf(EmployeeMatch.New.class);
    }

    @Test
    void autoLinkLeavesMembersAloneThatAnotherCustomIdBelongsTo() {
        hub.post(aSnapshot().of(rosa()));

        Refusal refusal = hub.refusal(aSnapshot().linkingMembers().of(rosa().knownAs("EMP-2")));

        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void withoutAnyIdNobodyIsMade() {
        assertThat(hub.refusal(aSnapshot().of(anEmployee().withoutCustomId())).status())
                .isEqualTo(422);
        assertThat(hub.refusal(aSnapshot()
                                .of(rosa())
                                .with(aDependent(Relationship.CHILD)
                                        .who(aPerson().named("Mia", "Calder"))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twoEntriesForOneMemberAreRefused() {
        hub.post(aSnapshot().of(rosa()).with(noah()));
        UUID noah = hub.member("Noah").id();

        Refusal known = hub.refusal(aSnapshot()
                .of(rosa())
                .with(noah(), aDependent(Relationship.SPOUSE).withId(noah)));
        Refusal unknown = Hub.connected().refusal(aSnapshot().of(rosa()).with(noah(), noah().knownAs("DEP-2")));

        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void enrolledMembersAreMembersOfTheDocument() {
        Refusal stranger = hub.refusal(aSnapshot()
                .of(rosa())
                .covering(aCoverage(LineOfCoverage.DENTAL).enrolling(theEmployee(), theDependent("DEP-7"))));
        Refusal nameless = hub.refusal(
                aSnapshot().of(rosa()).covering(aCoverage(LineOfCoverage.DENTAL).enrolling(theDependent("EMP-1"))));

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.message()).startsWith("coverages[0].enrolled_members[1]");
        assertThat(nameless.status()).isEqualTo(422);
    }

    @Test
    void refusalsOfTheEmployeeStay() {
        Refusal refusal = new Refusal(404, "no");

        Resolution resolution = Resolve.family(
                aSnapshot().build(), Hub.GROUP, new EmployeeMatch.Refused(refusal), List.of(), List.of(), Hub::id);

        assertThat(resolution).isEqualTo(new Resolution.Refused(refusal));
    }

    private static EmployeeBuilder rosa() {
        return anEmployee().knownAs("EMP-1").who(aPerson().withSsn(ROSA_SSN));
    }

    private static DependentBuilder noah() {
        return aDependent(Relationship.SPOUSE)
                .knownAs("DEP-1")
                .who(aPerson().named("Noah", "Calder").born("1983-01-01").withSsn(NOAH_SSN));
    }

    private static KnownMember stranger(@Nullable String customId) {
        Hub other = Hub.connected();
        EmployeeEntry entry = other.resolved(aSnapshot().of(rosa())).snapshot().employee();
        return new KnownMember(
                Hub.id("stranger"),
                new FamilyMember(
                        Hub.id("stranger"),
                        IndividualType.EMPLOYEE,
                        null,
                        customId,
                        null,
                        entry.person(),
                        entry.employment(),
                        Map.of()),
                Map.of());
    }

    private static FamilyMember withId(KnownMember known, UUID id) {
        return new FamilyMember(
                id,
                IndividualType.EMPLOYEE,
                null,
                null,
                null,
                known.member().person(),
                known.member().employment(),
                Map.of());
    }
}
