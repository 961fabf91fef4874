package io.coverbridge.snapshot.books;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.events.member.LineOfCoverage.LIFE;
import static io.coverbridge.snapshot.sync.Families.child;
import static io.coverbridge.snapshot.sync.Families.coverage;
import static io.coverbridge.snapshot.sync.Families.employee;
import static io.coverbridge.snapshot.sync.Families.enrollment;
import static io.coverbridge.snapshot.sync.Families.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What carriers hold of families, as it changes. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class FamilyBookIT {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Inject
    MemberBook members;

    @Inject
    FamilyBook families;

    private final Ledger ledger = Ledger.ofNewOrganization();
    private final FamilyMember rosa = employee(UUID.randomUUID(), person("Rosa", "Calder", "1984-03-09"));
    private final FamilyMember kit = child(UUID.randomUUID(), person("Kit", "Calder", "2015-06-01"));
    private final UUID rosaDental = UUID.randomUUID();
    private final UUID kitDental = UUID.randomUUID();
    private final UUID rosaLife = UUID.randomUUID();

    @BeforeEach
    void theFamilyIsKnown() {
        Rows.in(
                ledger.organization,
                connection ->
                        members.insert(connection, ledger.organization, ledger.group, rosa.id(), List.of(rosa, kit)));
    }

    @Test
    void whatWasAppliedIsRead() {
        PcpDetails pcp = new PcpDetails(List.of(new PcpDetails.Provider(
                "1730500012",
                ProviderCodeType.NATIONAL_PROVIDER_IDENTIFIER,
                null,
                null,
                "Lena",
                null,
                "Okafor",
                null,
                null)));
        CobraDetails cobra = new CobraDetails(true, JUNE, JUNE.plusMonths(18), null, null);
        FamilyEnrollment enrolled = new FamilyEnrollment(
                rosaDental,
                rosa.id(),
                rosa.individualType(),
                LocalDate.of(2026, 1, 1),
                FamilyEnrollment.OPEN_END,
                JUNE,
                25_000,
                pcp);
        FamilyCoverage coverage = new FamilyCoverage(
                DENTAL, ledger.dental, "High Dental", JUNE, Map.of("bill_group", "10001"), cobra, List.of(enrolled));

        apply(new Family(List.of(rosa, kit), List.of(coverage)));

        assertThat(read().enrollments())
                .containsExactly(new HeldEnrollment(
                        ledger.carrier,
                        DENTAL,
                        ledger.dental,
                        "High Dental",
                        JUNE,
                        Map.of("bill_group", "10001"),
                        cobra,
                        enrolled));
        assertThat(read().members())
                .allSatisfy(member -> assertThat(member.fingerprints()).containsOnlyKeys(ledger.carrier));
    }

    @Test
    void theSameAgainChangesNothing() {
        apply(family(100));
        List<String> before = versions();

        apply(family(100));

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void newTermsCountFromTheDayOfTheChangeAndTheOldOnesUntilThen() {
        apply(family(100));
        List<String> before = versions();

        apply(family(200, JUNE));

        assertThat(terms()).containsExactly("2026-01-01 100", "2026-06-01 200");
        assertThat(volume()).isEqualTo(200);
        List<String> after = versions();
        assertThat(after).hasSize(3).doesNotContain(versionOf(before, rosaLife));
        assertThat(after).contains(versionOf(before, rosaDental), versionOf(before, kitDental));
    }

    @Test
    void newTermsWithoutADayCountFromTheStart() {
        apply(family(100));

        apply(family(200, null));

        assertThat(terms()).containsExactly("2026-01-01 200");
    }

    @Test
    void termsOfALaterDayAreOverruledByAnEarlierChange() {
        apply(family(100));
        apply(family(200, JUNE));

        apply(family(300, LocalDate.of(2026, 3, 1)));
        List<String> before = versions();
        apply(family(300, LocalDate.of(2026, 3, 1)));

        assertThat(terms()).containsExactly("2026-01-01 100", "2026-03-01 300");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void termsThatAreToldWithALaterDayButAreTheSameStayAsTheyAre() {
        apply(family(100));

        apply(family(100, JUNE));

        assertThat(terms()).containsExactly("2026-01-01 100");
    }

    @Test
    void whatTheCarrierNoLongerHasIsWaivedAndWhatOthersHaveStays() {
        UUID elsewhere = UUID.randomUUID();
        UUID plan = ledger.plan(elsewhere, DENTAL, "Elsewhere");
        UUID there = UUID.randomUUID();
        apply(family(100));
        apply(
                elsewhere,
                null,
                new Family(List.of(rosa), List.of(coverage(DENTAL, plan, enrollment(there, rosa, null)))));

        apply(new Family(List.of(rosa), List.of(coverage(DENTAL, ledger.dental, enrollment(rosaDental, rosa, null)))));

        assertThat(end(kitDental)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(end(rosaLife)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(end(rosaDental)).isEqualTo(FamilyEnrollment.OPEN_END);
        assertThat(end(there)).isEqualTo(FamilyEnrollment.OPEN_END);
    }

    @Test
    void whatWasWaivedCanCountAgain() {
        apply(family(100));
        apply(new Family(List.of(rosa), List.of()));

        apply(family(100));

        assertThat(end(rosaDental)).isEqualTo(FamilyEnrollment.OPEN_END);
    }

    @Test
    void whatIsToldThroughOneConnectionWaivesNothingOfAnother() {
        apply(family(100));

        apply(ledger.carrier, UUID.randomUUID(), new Family(List.of(rosa), List.of()));
        assertThat(end(rosaDental)).isEqualTo(FamilyEnrollment.OPEN_END);

        apply(ledger.carrier, ledger.connection, new Family(List.of(rosa), List.of()));
        assertThat(end(rosaDental)).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void anEnrollmentInAPlanThatTheGroupDoesNotHaveIsRefused() {
        Ledger another = ledger.another();
        Family family = new Family(
                List.of(rosa), List.of(coverage(DENTAL, another.dental, enrollment(rosaDental, rosa, null))));

        assertThatThrownBy(() -> apply(family)).hasStackTraceContaining("group_enrollment_id");
    }

    @Test
    void anEnrollmentOfAnotherFamilyIsNotTakenOver() {
        apply(family(100));
        FamilyMember ines = employee(UUID.randomUUID(), person("Ines", "Other", "1990-01-01"));
        Rows.in(
                ledger.organization,
                connection -> members.insert(connection, ledger.organization, ledger.group, ines.id(), List.of(ines)));
        List<String> before = versions();

        apply(new Family(List.of(ines), List.of(coverage(DENTAL, ledger.dental, enrollment(rosaDental, ines, 7)))));

        assertThat(versions()).isEqualTo(before);
        assertThat(terms()).containsExactly("2026-01-01 100");
    }

    @Test
    void manyFamiliesAreAppliedAtOnce() {
        FamilyMember ines = employee(UUID.randomUUID(), person("Ines", "Other", "1990-01-01"));
        Rows.in(
                ledger.organization,
                connection -> members.insert(connection, ledger.organization, ledger.group, ines.id(), List.of(ines)));
        UUID inesDental = UUID.randomUUID();

        apply(
                ledger.carrier,
                null,
                family(100),
                new Family(
                        List.of(ines), List.of(coverage(DENTAL, ledger.dental, enrollment(inesDental, ines, null)))));

        assertThat(end(inesDental)).isEqualTo(FamilyEnrollment.OPEN_END);
        assertThat(end(rosaDental)).isEqualTo(FamilyEnrollment.OPEN_END);
    }

    private Family family(int volume) {
        return family(volume, null);
    }

    /** Dental for both, life for the employee with a volume. */
    private Family family(int volume, @Nullable LocalDate since) {
        FamilyEnrollment life = new FamilyEnrollment(
                rosaLife,
                rosa.id(),
                rosa.individualType(),
                LocalDate.of(2026, 1, 1),
                FamilyEnrollment.OPEN_END,
                since,
                volume,
                null);
        return new Family(
                List.of(rosa, kit),
                List.of(
                        coverage(
                                DENTAL,
                                ledger.dental,
                                enrollment(rosaDental, rosa, null),
                                enrollment(kitDental, kit, null)),
                        coverage(LIFE, ledger.life, life)));
    }

    private void apply(Family family) {
        apply(ledger.carrier, null, family);
    }

    private void apply(UUID carrier, @Nullable UUID connectionId, Family... told) {
        Rows.in(
                ledger.organization,
                connection -> families.apply(
                        connection, ledger.organization, ledger.group, carrier, connectionId, List.of(told)));
    }

    private HeldFamily read() {
        return Rows.in(ledger.organization, connection -> families.read(connection, ledger.organization, rosa.id()));
    }

    private @Nullable Integer volume() {
        return read().enrollments().stream()
                .filter(held -> held.enrollment().id().equals(rosaLife))
                .findFirst()
                .map(held -> held.enrollment().volume())
                .orElse(null);
    }

    private LocalDate end(UUID enrollment) {
        return Rows.one(
                        ledger.organization,
                        "select effective_end_date from individual_enrollments where id = $1",
                        enrollment)
                .getLocalDate(0);
    }

    private List<String> terms() {
        return Rows.of(ledger.organization, """
                        select effective_from || ' ' || volume
                        from individual_enrollment_terms
                        where enrollment_id = $1
                        order by effective_from
                        """, rosaLife).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private List<String> versions() {
        return Rows.of(ledger.organization, """
                        select id || ' ' || version || ' ' || modified_at
                        from individual_enrollments
                        where employee_id = $1
                        order by 1
                        """, rosa.id()).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static String versionOf(List<String> versions, UUID id) {
        return versions.stream()
                .filter(version -> version.startsWith(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
