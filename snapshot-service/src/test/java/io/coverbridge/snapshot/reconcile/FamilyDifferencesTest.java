package io.coverbridge.snapshot.reconcile;

import static io.coverbridge.events.DifferenceClassification.FIELD_MISMATCH;
import static io.coverbridge.events.DifferenceClassification.MISSING_FROM_CARRIER;
import static io.coverbridge.events.DifferenceClassification.MISSING_FROM_PLATFORM;
import static io.coverbridge.events.member.LineOfCoverage.LIFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.DifferenceObject;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.coverbridge.snapshot.document.Snapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamilyDifferencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final UUID CARRIER = new UUID(0, 1);
    private static final UUID PLAN = new UUID(0, 2);
    private static final UUID ROSA = new UUID(0, 3);
    private static final UUID ENROLLMENT = new UUID(0, 4);

    @Test
    void whatIsTheSameOnBothSidesIsNoDifference() {
        assertThat(found(open(50_000), open(50_000))).isEmpty();
        assertThat(found(null, null)).isEmpty();
    }

    @Test
    void anotherVolumeIsAMismatchOfThatField() {
        Found found = only(open(50_000), open(40_000));

        assertThat(found.classification()).isEqualTo(FIELD_MISMATCH);
        assertThat(found.impact()).isEqualTo(Impact.VOLUME);
        assertThat(found.fields()).hasSize(1);
        assertThat(found.fields().get(0).name()).isEqualTo("volume");
        assertThat(found.fields().get(0).platformValue()).hasToString("50000");
        assertThat(found.fields().get(0).carrierValue()).hasToString("40000");
        assertThat(found.fields().get(0)).hasToString("DifferingField[volume]");
    }

    @Test
    void coverageThatOneSideDoesNotHaveIsMissingThere() {
        assertThat(only(open(50_000), null).classification()).isEqualTo(MISSING_FROM_CARRIER);
        assertThat(only(null, open(50_000)).classification()).isEqualTo(MISSING_FROM_PLATFORM);
        assertThat(only(null, open(50_000)).fields())
                .allSatisfy(field -> assertThat(field.platformValue()).isNull())
                .extracting(DifferingField::name)
                .contains("plan_id", "effective_start_date", "volume");
    }

    @Test
    void coverageThatOneSideHasEndedIsMissingThere() {
        FamilyEnrollment ended = enrollment(ENROLLMENT, LocalDate.of(2026, 3, 31), 50_000);
        FamilyEnrollment waived = enrollment(ENROLLMENT, START.minusDays(1), 50_000);

        assertThat(only(open(50_000), ended).classification()).isEqualTo(MISSING_FROM_CARRIER);
        assertThat(only(ended, open(50_000)).classification()).isEqualTo(MISSING_FROM_PLATFORM);
        assertThat(only(waived, open(50_000)).classification()).isEqualTo(MISSING_FROM_PLATFORM);
        assertThat(only(open(50_000), waived).classification()).isEqualTo(MISSING_FROM_CARRIER);
        assertThat(only(ended, enrollment(ENROLLMENT, LocalDate.of(2026, 2, 28), 50_000))
                        .classification())
                .isEqualTo(FIELD_MISMATCH);
    }

    @Test
    void historyThatIsNotToldAndWhatNeverCountedAreNoDifference() {
        FamilyEnrollment ended = enrollment(ENROLLMENT, LocalDate.of(2026, 3, 31), 50_000);
        FamilyEnrollment waived = enrollment(ENROLLMENT, START.minusDays(1), 50_000);

        assertThat(found(ended, null)).isEmpty();
        assertThat(found(waived, null)).isEmpty();
        assertThat(found(null, ended)).isEmpty();
        assertThat(found(waived, enrollment(ENROLLMENT, START.minusDays(1), 10)))
                .isEmpty();
    }

    @Test
    void theSameCoverageUnderAnotherIdIsFound() {
        FamilyEnrollment renamed = enrollment(UUID.randomUUID(), FamilyEnrollment.OPEN_END, 40_000);

        assertThat(only(open(50_000), renamed).objectId()).isEqualTo(ENROLLMENT);
        assertThat(only(open(50_000), renamed).classification()).isEqualTo(FIELD_MISMATCH);
    }

    @Test
    void whatThePlatformHadSaidIsRememberedOnceTheBooksFollowTheCarrier() {
        Found first = only(open(50_000), open(40_000));
        Remembered known = new Remembered(first.objectType(), first.objectId(), first.fields());

        assertThat(found(open(40_000), open(40_000), known))
                .singleElement()
                .satisfies(again -> assertThat(again.isSameAs(first.classification(), first.fields()))
                        .isTrue());
        assertThat(found(open(40_000), open(50_000), known)).isEmpty();
        assertThat(found(open(40_000), open(45_000), known))
                .singleElement()
                .satisfies(again -> assertThat(again.isSameAs(first.classification(), first.fields()))
                        .isFalse());
    }

    @Test
    void coverageThatIsKnownToBeMissingStaysSoUntilItIsThere() {
        Found lost = only(open(50_000), null);
        Remembered missing = new Remembered(lost.objectType(), lost.objectId(), lost.fields());
        FamilyEnrollment waived = enrollment(ENROLLMENT, START.minusDays(1), 50_000);

        assertThat(found(waived, null, missing)).hasSize(1);
        assertThat(found(null, null, missing)).hasSize(1);
        assertThat(found(waived, open(50_000), missing)).isEmpty();

        Found more = only(null, open(50_000));
        Remembered surplus = new Remembered(more.objectType(), more.objectId(), more.fields());
        assertThat(found(open(50_000), open(50_000), surplus)).hasSize(1);
        assertThat(found(open(50_000), null, surplus)).isEmpty();
        assertThat(surplus.planId()).contains(PLAN);
    }

    @Test
    void peopleAreComparedByWhatBothSidesTell() {
        FamilyMember said = member(
                Snapshots.aPerson().named("Rosa", "Marsh").withSsn("219099999").build());
        FamilyMember loud = member(Snapshots.aPerson().named("ROSA", "MARSH").build());
        FamilyMember other = member(
                Snapshots.aPerson().named("Rosa", "Moran").withSsn("219099999").build());

        assertThat(people(said, loud)).isEmpty();
        assertThat(people(said, other)).singleElement().satisfies(found -> {
            assertThat(found.objectType()).isEqualTo(DifferenceObject.EMPLOYEE);
            assertThat(found.fields()).extracting(DifferingField::name).containsExactly("last_name");
            assertThat(found.impact()).isEqualTo(Impact.IDENTITY);
        });
    }

    private static List<Found> people(FamilyMember said, FamilyMember told) {
        return FamilyDifferences.between(
                        new FamilyDifferences.Platform(List.of(), List.of(said), List.of()),
                        new Family(List.of(told), List.of()),
                        TODAY)
                .found();
    }

    private static Found only(@Nullable FamilyEnrollment platform, @Nullable FamilyEnrollment carrier) {
        List<Found> found = found(platform, carrier);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Found> found(
            @Nullable FamilyEnrollment platform, @Nullable FamilyEnrollment carrier, Remembered... remembered) {
        List<HeldEnrollment> held = platform == null
                ? List.of()
                : List.of(new HeldEnrollment(CARRIER, LIFE, PLAN, "Basic Life", null, Map.of(), null, platform));
        List<FamilyCoverage> told = carrier == null
                ? List.of()
                : List.of(new FamilyCoverage(LIFE, PLAN, "Basic Life", null, Map.of(), null, List.of(carrier)));
        return FamilyDifferences.between(
                        new FamilyDifferences.Platform(held, List.of(), List.of(remembered)),
                        new Family(List.of(member(Snapshots.aPerson().build())), told),
                        TODAY)
                .found();
    }

    private static FamilyMember member(Person person) {
        return new FamilyMember(ROSA, IndividualType.EMPLOYEE, null, null, null, person, null, Map.of());
    }

    private static FamilyEnrollment open(int volume) {
        return enrollment(ENROLLMENT, FamilyEnrollment.OPEN_END, volume);
    }

    private static FamilyEnrollment enrollment(UUID id, LocalDate end, int volume) {
        return new FamilyEnrollment(id, ROSA, IndividualType.EMPLOYEE, START, end, null, volume, null);
    }
}
