package io.coverbridge.snapshot.books;

import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.sync.Families.child;
import static io.coverbridge.snapshot.sync.Families.employee;
import static io.coverbridge.snapshot.sync.Families.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.document.EmployeeBuilder;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members in the books: found, made, linked and told anew. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class MemberBookIT {

    private static final String SSN = "912031457";

    @Inject
    MemberBook members;

    private final Ledger ledger = Ledger.ofNewOrganization();
    private final FamilyMember rosa =
            employee(UUID.randomUUID(), aPerson().withSsn(SSN).build());
    private final FamilyMember kit = child(UUID.randomUUID(), person("Kit", "Calder", "2015-06-01"));

    @Test
    void whatIsKeptInTheClearTellsNoMoreThanNamesAndBirthDate() {
        insert(rosa, kit);

        Row row = Rows.one(ledger.organization, "select * from members where id = $1", rosa.id());

        String text = row.toJson().encode();
        assertThat(text).contains("Rosa", "1984-03-09").doesNotContain(SSN, "Ferry Lane", "hire");
        assertThat(new String(row.getBuffer("sealed").getBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Rosa");
    }

    @Test
    void anEmployeeIsFoundByIdPlatformsIdBirthDateAndSsn() {
        insert(rosa, kit);
        link(rosa, "EMP-7");

        assertThat(candidates(anEmployee().withId(rosa.id()).who(aPerson().born("1970-01-01"))))
                .containsExactly(named(rosa, "EMP-7"));
        assertThat(candidates(anEmployee().knownAs("EMP-7").who(aPerson().born("1970-01-01"))))
                .containsExactly(named(rosa, "EMP-7"));
        assertThat(candidates(anEmployee().who(aPerson().born("1984-03-09")))).containsExactly(named(rosa, "EMP-7"));
        assertThat(candidates(anEmployee().who(aPerson().born("1970-01-01").withSsn(SSN))))
                .containsExactly(named(rosa, "EMP-7"));
        assertThat(candidates(anEmployee().who(aPerson().born("1970-01-01")))).isEmpty();
    }

    @Test
    void aDependentIsFoundByItsIdsAndNotByItsBirthDate() {
        insert(rosa, kit);
        link(kit, "DEP-7");
        EmployeeBuilder somebody = anEmployee().who(aPerson().born("1970-01-01"));

        assertThat(candidates(aSnapshot()
                        .of(somebody)
                        .with(aDependent(Relationship.CHILD).withId(kit.id()))
                        .build()))
                .containsExactly(named(kit, "DEP-7"));
        assertThat(candidates(aSnapshot()
                        .of(somebody)
                        .with(aDependent(Relationship.CHILD).knownAs("DEP-7"))
                        .build()))
                .containsExactly(named(kit, "DEP-7"));
        assertThat(candidates(anEmployee().who(aPerson().born("2015-06-01")))).isEmpty();
    }

    @Test
    void membersOfAnotherGroupOrOrganizationAreNotFound() {
        insert(rosa);
        MemberSnapshot document = aSnapshot().of(anEmployee().withId(rosa.id())).build();
        Ledger another = ledger.another();
        Ledger foreign = Ledger.ofNewOrganization();

        List<KnownMember> elsewhere = Rows.in(
                another.organization,
                connection -> members.candidates(connection, another.organization, another.group, document));
        List<KnownMember> abroad = Rows.in(
                foreign.organization,
                connection -> members.candidates(connection, foreign.organization, ledger.group, document));
        assertThat(elsewhere).isEmpty();
        assertThat(abroad).isEmpty();
    }

    @Test
    void aPlatformsIdIsGivenOnce() {
        insert(rosa);
        link(rosa, "EMP-7");
        Object version = version(rosa);

        link(rosa, "EMP-8");

        assertThat(candidates(anEmployee().withId(rosa.id()))).containsExactly(named(rosa, "EMP-7"));
        assertThat(version(rosa)).isEqualTo(version);
    }

    @Test
    void aPlatformsIdBelongsToOneMemberOfTheGroup() {
        insert(rosa, kit);
        link(rosa, "EMP-7");

        assertThatThrownBy(() -> link(kit, "EMP-7")).hasStackTraceContaining("members_custom_id");
    }

    @Test
    void anIdIsNotGivenToTwoMembers() {
        insert(rosa);

        assertThatThrownBy(() -> insert(rosa)).hasStackTraceContaining("an id of a new member is taken");
    }

    @Test
    void newerDemographicsTakeTheOldOnesPlaceAndOlderOnesDoNot() {
        insert(rosa);
        Object first = version(rosa);
        FamilyMember second = employee(rosa.id(), person("Rosa", "Moran", "1984-03-09"));
        FamilyMember late = employee(rosa.id(), person("Rosa", "Late", "1984-03-09"));

        demographics(2, second);
        demographics(1, late);

        assertThat(candidates(anEmployee().withId(rosa.id()))).containsExactly(second);
        assertThat(version(rosa)).isNotEqualTo(first);
        assertThat(Rows.one(ledger.organization, "select * from members where id = $1", rosa.id())
                        .getBuffer("ssn_hash"))
                .isNull();
    }

    @Test
    void demographicsThatAreTheSameKeepTheVersionAndCountAllTheSame() {
        insert(rosa);
        Object version = version(rosa);

        demographics(3, rosa);

        assertThat(version(rosa)).isEqualTo(version);
        assertThat(Rows.count(ledger.organization, "select snapshot_number from members where id = $1", rosa.id()))
                .isEqualTo(3);
    }

    private void insert(FamilyMember employee, FamilyMember... dependents) {
        List<FamilyMember> family =
                Stream.concat(Stream.of(employee), Arrays.stream(dependents)).toList();
        Rows.in(
                ledger.organization,
                connection -> members.insert(connection, ledger.organization, ledger.group, employee.id(), family));
    }

    private void link(FamilyMember member, String customId) {
        CreatedMember linked = new CreatedMember(member.id(), IndividualType.EMPLOYEE, customId);
        Rows.in(
                ledger.organization,
                connection -> members.link(connection, ledger.organization, ledger.group, List.of(linked)));
    }

    private void demographics(long number, FamilyMember member) {
        Rows.in(
                ledger.organization,
                connection -> members.applyDemographics(connection, ledger.organization, number, List.of(member)));
    }

    private List<FamilyMember> candidates(EmployeeBuilder employee) {
        return candidates(aSnapshot().of(employee).build());
    }

    private List<FamilyMember> candidates(MemberSnapshot document) {
        return Rows.in(
                        ledger.organization,
                        connection -> members.candidates(connection, ledger.organization, ledger.group, document))
                .stream()
                .map(KnownMember::member)
                .toList();
    }

    private Object version(FamilyMember member) {
        return Rows.one(ledger.organization, "select version, modified_at from members where id = $1", member.id())
                .toJson();
    }

    private static FamilyMember named(FamilyMember member, String customId) {
        return new FamilyMember(
                member.id(),
                member.individualType(),
                member.relationship(),
                customId,
                member.groupIndividualId(),
                member.person(),
                member.employment(),
                member.classifications());
    }
}
