package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.events.member.LineOfCoverage.LIFE;
import static io.coverbridge.snapshot.sync.Families.child;
import static io.coverbridge.snapshot.sync.Families.employee;
import static io.coverbridge.snapshot.sync.Families.enrolled;
import static io.coverbridge.snapshot.sync.Families.enrollmentId;
import static io.coverbridge.snapshot.sync.Families.person;
import static io.coverbridge.snapshot.sync.RosterSource.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.Fingerprints;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.books.Rows;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.document.Snapshots;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What carriers hold for a group comes into the books, however often and from however many carriers it is told. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class RosterIT {

    @Inject
    FamilyBook families;

    @Inject
    MemberBook members;

    @Inject
    Fingerprints fingerprints;

    @Inject
    SyncedGroups synced;

    private final UUID organization = UUID.randomUUID();
    private final RosterSource source = RosterSource.ofNewGroup(organization);
    private final UUID dental = UUID.randomUUID();
    private final UUID life = UUID.randomUUID();
    private final FamilyMember rosa = employee(UUID.randomUUID(), person("Rosa", "Calder", "1984-03-09"));
    private final FamilyMember kit = child(UUID.randomUUID(), person("Kit", "Calder", "2015-06-01"));

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void aRosterBringsPlansMembersAndCoverage() {
        source.plans(plan(dental, DENTAL, "High Dental"), plan(life, LIFE, "Basic Life"))
                .members(1, enrolled(DENTAL, dental, rosa, kit))
                .completed(1);

        HeldFamily held = read(rosa.id());
        assertThat(held.members()).extracting(KnownMember::member).containsExactly(rosa, kit);
        assertThat(held.members())
                .allSatisfy(member ->
                        assertThat(carrierKnows(member, member.member())).isTrue());
        assertThat(held.enrollments())
                .extracting(enrollment -> enrollment.enrollment().id())
                .containsExactlyInAnyOrder(enrollmentId(rosa.id(), dental), enrollmentId(kit.id(), dental));
        assertThat(held.enrollments()).allSatisfy(enrollment -> {
            assertThat(enrollment.planName()).isEqualTo("High Dental");
            assertThat(enrollment.carrierId()).isEqualTo(source.carrier);
        });
        assertThat(synced.of(source.group)).containsExactly(source.carrier);
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        tellAll();
        List<String> before = everything();

        source.again();
        tellAll();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anEventThatComesTwiceOrLateChangesNothing() {
        tellAll();
        List<String> before = everything();

        source.send(EventType.GROUP_SYNC_PLANS, 1, new GroupSync.Plans(source.sync(), List.of()));
        source.send(EventType.GROUP_SYNC_MEMBERS, 2, new GroupSync.Members(source.sync(), 1, List.of(aFamily("Late"))));
        source.again().plans(plan(dental, DENTAL, "High Dental")).awaitLoaded();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aCompletionThatComesTwiceIsPassedOnTwice() {
        tellAll();
        long last = source.lastSequence();

        source.send(EventType.GROUP_SYNC_COMPLETED, last, new GroupSync.Completed(source.sync(), 1, Instant.now()));
        source.again().plans().awaitLoaded();

        assertThat(synced.of(source.group)).containsExactly(source.carrier, source.carrier);
    }

    @Test
    void membersOfARunThatHasNotBegunArePutAside() {
        source.members(1, aFamily("Early"));

        assertThat(deadLetter(1))
                .isEqualTo("carrier-rosters: the organization has no sync of connection " + source.connection);

        source.plans(plan(dental, DENTAL, "High Dental")).awaitLoaded();
        source.again().members(2, aFamily("Half"));

        assertThat(deadLetter(2))
                .isEqualTo("carrier-rosters: sync " + source.sync().id() + " goes on without having begun");
        assertThat(memberCount()).isZero();
    }

    @Test
    void aPlanThatTheGroupDoesNotHaveIsPutAsideWithItsBatch() {
        source.plans(plan(dental, DENTAL, "High Dental")).members(1, enrolled(LIFE, life, rosa));

        assertThat(deadLetter(1))
                .isEqualTo("carrier-rosters: batch 1 of sync " + source.sync().id()
                        + " names a plan that the group does not have");
        assertThat(memberCount()).isZero();
    }

    @Test
    void anotherOrganizationCannotTellOfTheGroup() {
        tellAll();
        List<String> before = everything();
        try (RosterSource forged = source.ofAnotherOrganization()) {
            forged.plans(plan(dental, DENTAL, "Stolen"));

            source.again();
            tellAll();

            assertThat(forged.applied()).isZero();
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void twoCarriersTellOfTheSamePeople() {
        tellAll();
        FamilyMember rosaThere = employee(UUID.randomUUID(), person("ROSA", "Calder", "1984-03-09"));
        FamilyMember kitThere = child(UUID.randomUUID(), person("Kit", "Calder", "2015-06-01"));
        FamilyMember lou = child(UUID.randomUUID(), person("Lou", "Calder", "2018-06-01"));
        try (RosterSource other = source.atAnotherCarrier()) {
            other.plans(plan(life, LIFE, "Basic Life"))
                    .members(1, enrolled(LIFE, life, rosaThere, kitThere, lou))
                    .completed(1);

            HeldFamily held = read(rosa.id());
            assertThat(held.members())
                    .extracting(KnownMember::id)
                    .containsExactlyInAnyOrder(rosa.id(), kit.id(), lou.id());
            assertThat(held.members().get(0).fingerprints()).containsOnlyKeys(source.carrier, other.carrier);
            assertThat(held.enrollments())
                    .extracting(enrollment -> enrollment.enrollment().individualId())
                    .containsExactlyInAnyOrder(rosa.id(), kit.id(), rosa.id(), kit.id(), lou.id());
            assertThat(memberCount()).isEqualTo(3);
        }
    }

    @Test
    void whoHasAnotherSsnIsSomebodyElse() {
        FamilyMember one = employee(
                UUID.randomUUID(), Snapshots.aPerson().withSsn("912031457").build());
        FamilyMember other = employee(
                UUID.randomUUID(), Snapshots.aPerson().withSsn("912031458").build());
        source.plans(plan(dental, DENTAL, "High Dental"))
                .members(1, enrolled(DENTAL, dental, one))
                .members(2, enrolled(DENTAL, dental, other))
                .completed(2);

        assertThat(memberCount()).isEqualTo(2);
    }

    @Test
    void anSsnThatOneCarrierTellsIsKeptWhenAnotherDoesNotAndFindsAThirdTime() {
        FamilyMember withSsn = employee(
                UUID.randomUUID(), Snapshots.aPerson().withSsn("912031457").build());
        FamilyMember without = employee(UUID.randomUUID(), Snapshots.aPerson().build());
        FamilyMember renamed = employee(
                UUID.randomUUID(),
                Snapshots.aPerson().named("Rosie", "Moran").withSsn("912031457").build());
        source.plans(plan(dental, DENTAL, "High Dental"))
                .members(1, enrolled(DENTAL, dental, withSsn))
                .members(2, enrolled(DENTAL, dental, without))
                .members(3, enrolled(DENTAL, dental, renamed))
                .completed(1);

        KnownMember held = read(withSsn.id()).members().get(0);
        assertThat(held.member().person()).isEqualTo(renamed.person());
        assertThat(memberCount()).isEqualTo(1);
    }

    @Test
    void demographicsThatASnapshotToldStayAndTheCarriersFingerprintIsItsOwn() {
        tellAll();
        FamilyMember told = employee(rosa.id(), person("Rosa", "Moran", "1984-03-09"));
        Rows.in(organization, connection -> members.applyDemographics(connection, organization, 1, List.of(told)));
        source.again();

        tellAll();

        KnownMember held = read(rosa.id()).members().get(0);
        assertThat(held.member()).isEqualTo(told);
        assertThat(carrierKnows(held, rosa)).isTrue();
    }

    @Test
    void anIdThatBelongsToSomebodyElseIsReplacedTheSameWayInEveryRun() {
        tellAll();
        try (RosterSource elsewhere = RosterSource.ofNewGroup(UUID.randomUUID())) {
            UUID plan = UUID.randomUUID();
            for (int run = 0; run < 2; run++) {
                elsewhere
                        .again()
                        .plans(plan(plan, DENTAL, "High Dental"))
                        .members(1, enrolled(DENTAL, plan, rosa, kit))
                        .completed(1);
            }

            List<Row> there = Rows.of(
                    elsewhere.organization, "select id, employee_id from members where group_id = $1", elsewhere.group);
            assertThat(there).hasSize(2);
            assertThat(there).extracting(row -> row.getUUID("id")).doesNotContain(rosa.id(), kit.id());
            assertThat(there)
                    .extracting(row -> row.getUUID("employee_id"))
                    .containsOnly(there.stream()
                            .map(row -> row.getUUID("employee_id"))
                            .filter(id -> there.stream()
                                    .anyMatch(row -> row.getUUID("id").equals(id)))
                            .findFirst()
                            .orElseThrow());
            assertThat(memberCount()).isEqualTo(2);
        }
    }

    @Test
    void aPlanThatIsNoLongerToldEndedYesterdayAndSoDidItsLine() {
        source.plans(plan(dental, DENTAL, "High Dental"), plan(life, LIFE, "Basic Life"))
                .awaitLoaded();

        source.again().plans(plan(dental, DENTAL, "High Dental")).awaitLoaded();

        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        String plans = "select effective_end_date from plans where id = $1";
        assertThat(Rows.one(organization, plans, life).getLocalDate(0)).isEqualTo(yesterday);
        assertThat(Rows.one(organization, plans, dental).getLocalDate(0)).isNull();
        String lines = "select effective_end_date from group_enrollments where group_id = $1 and line_of_coverage = $2";
        assertThat(Rows.one(organization, lines, source.group, "life").getLocalDate(0))
                .isEqualTo(yesterday);
        assertThat(Rows.one(organization, lines, source.group, "dental").getLocalDate(0))
                .isNull();
    }

    @Test
    void anotherConnectionToTheSameCarrierTakesNothingAway() {
        tellAll();
        UUID other = UUID.randomUUID();
        try (RosterSource second = source.throughAnotherConnection()) {
            second.plans(plan(other, DENTAL, "Low Dental"))
                    .members(1, enrolled(DENTAL, other, employee(UUID.randomUUID(), rosa.person())))
                    .completed(1);

            assertThat(Rows.count(organization, "select count(*) from plans where effective_end_date is not null"))
                    .isZero();
            assertThat(read(rosa.id()).enrollments())
                    .hasSize(3)
                    .allSatisfy(held ->
                            assertThat(held.enrollment().effectiveEndDate()).isEqualTo(LocalDate.of(9999, 12, 31)));
        }
    }

    private void tellAll() {
        source.plans(plan(dental, DENTAL, "High Dental"))
                .members(1, enrolled(DENTAL, dental, rosa, kit))
                .completed(1);
    }

    private Family aFamily(String name) {
        return enrolled(DENTAL, dental, employee(UUID.randomUUID(), person(name, "Other", "1990-01-01")));
    }

    private HeldFamily read(UUID employeeId) {
        return Rows.in(organization, connection -> families.read(connection, organization, employeeId));
    }

    /** Whether the carrier knows the member as somebody with these demographics. */
    private boolean carrierKnows(KnownMember held, FamilyMember as) {
        String fingerprint = held.fingerprints().get(source.carrier);
        return fingerprint != null && fingerprints.of(organization).matches(as, fingerprint);
    }

    private long memberCount() {
        return Rows.count(organization, "select count(*) from members where group_id = $1", source.group);
    }

    /** Versions and times of all that is held for the group. */
    private List<String> everything() {
        return Rows.of(organization, """
                        select id || ' ' || version || ' ' || modified_at
                        from (
                            select id, version, modified_at from members where group_id = $1
                            union all select id, version, modified_at from individual_enrollments where group_id = $1
                            union all select id, version, modified_at from group_enrollments where group_id = $1
                            union all select id, version, modified_at from plans where group_id = $1
                            union all select enrollment_id, enrollment_id, effective_from::timestamptz
                                from individual_enrollment_terms t
                                where exists (select from individual_enrollments e
                                    where e.id = t.enrollment_id and e.group_id = $1)
                        ) held
                        order by 1
                        """, source.group).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** The reason of one of the connection's records that were put aside, from 1. */
    private String deadLetter(int number) {
        try (TopicReader letters = TopicReader.of(Topics.CARRIER_ROSTERS.deadLetters(Services.SNAPSHOT))) {
            var found = letters.await("what was put aside", number, TopicReader.about(source.connection));
            return TopicReader.header(found.get(number - 1), "dead-letter-reason");
        }
    }
}
