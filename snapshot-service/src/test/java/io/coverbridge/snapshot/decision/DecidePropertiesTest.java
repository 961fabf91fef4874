package io.coverbridge.snapshot.decision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every family and every document; seeds are told, so that a failure can be repeated. */
class DecidePropertiesTest {

    private static final int FAMILIES = 250;
    private static final int SNAPSHOTS = 4;

    @Test
    void whateverComesThereIsADecision() {
        forEachFamily(false, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                Decision decision = hub.post(family.snapshot());
                assertThat(decision.carriers()).as("seed %s", seed).allSatisfy(DecidePropertiesTest::isConsistent);
            }
        });
    }

    @Test
    void theSameSnapshotTwiceChangesNothingTheSecondTime() {
        forEachFamily(false, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                MemberSnapshot document = family.snapshot();
                Decision first = hub.post(document);
                Decision second = hub.post(document);
                Map<UUID, Verdict> verdicts = verdicts(second);
                for (CarrierDecision carrier : first.carriers()) {
                    boolean quiet = verdicts.getOrDefault(carrier.carrierId(), Verdict.NO_CHANGES)
                            == (carrier.verdict() == Verdict.INVALID ? Verdict.INVALID : Verdict.NO_CHANGES);
                    assertThat(quiet)
                            .as("seed %s, %s then %s", seed, first, second)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void whatWasUnderstoodMeansTheSameAsWhatWasSent() {
        forEachFamily(false, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                Decision decision = hub.post(family.snapshot());
                Decision again = hub.preview(decision.snapshot());
                Map<UUID, Verdict> verdicts = verdicts(decision);
                assertThat(again.carriers())
                        .as("seed %s", seed)
                        .allMatch(carrier -> carrier.verdict() == Verdict.NO_CHANGES
                                || verdicts.get(carrier.carrierId()) == Verdict.INVALID);
            }
        });
    }

    @Test
    void afterwardsACarrierHoldsExactlyWhatTheSnapshotSays() {
        forEachFamily(true, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                Decision decision = hub.post(family.snapshot());
                for (CarrierDecision carrier : decision.carriers()) {
                    if (carrier.verdict() != Verdict.INVALID) {
                        assertThat(held(hub.family(), carrier.carrierId()))
                                .as("seed %s", seed)
                                .containsAll(stated(decision.snapshot(), carrier.carrierId()));
                        assertThat(open(held(hub.family(), carrier.carrierId())))
                                .as("seed %s", seed)
                                .isEqualTo(open(stated(decision.snapshot(), carrier.carrierId())));
                    }
                }
            }
        });
    }

    @Test
    void whatIsHeldElsewhereOrRefusedStaysAsItIs() {
        forEachFamily(false, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                HeldFamily before = hub.family();
                Decision decision = hub.post(family.snapshot());
                Map<UUID, Verdict> verdicts = verdicts(decision);
                for (UUID carrier : List.of(Hub.CASCADE, Hub.HARBORLINE)) {
                    if (verdicts.get(carrier) != Verdict.VALID) {
                        assertThat(held(hub.family(), carrier))
                                .as("seed %s", seed)
                                .isEqualTo(held(before, carrier));
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfTheDocumentAndOfTheBooksDoesNotMatter() {
        forEachFamily(false, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                MemberSnapshot document = family.snapshot();
                Decision one = hub.preview(document);
                HeldFamily shuffled = family.shuffled(hub.family());
                Decision other = Decide.decide(
                        hub.resolved(family.shuffled(document)).snapshot(),
                        shuffled,
                        hub.facts(),
                        new PlainFingerprint(),
                        hub.ids(),
                        hub.today());
                assertThat(byCarrier(other)).as("seed %s", seed).isEqualTo(byCarrier(one));
                assertThat(other.omitted()).isEqualTo(one.omitted());
                assertThat(other.warnings()).isEqualTo(one.warnings());
                hub.post(document);
            }
        });
    }

    @Test
    void deliveringOnlySomeCarriersAndSendingTheSnapshotAgainComesToTheSameEnd() {
        forEachFamily(true, (seed, family, hub) -> {
            hub.post(family.snapshot());
            MemberSnapshot document = family.snapshot();
            Hub whole = hub.copy();
            Decision decision = whole.post(document);
            for (CarrierDecision carrier : decision.carriers()) {
                Hub half = hub.copy();
                half.preview(document);
                half.deliver(carrier);
                half.post(document);
                for (UUID id : List.of(Hub.CASCADE, Hub.HARBORLINE)) {
                    assertThat(held(half.family(), id)).as("seed %s", seed).isEqualTo(held(whole.family(), id));
                }
            }
        });
    }

    @Test
    void theFamiliesAreOfAllKinds() {
        Map<Object, Integer> seen = new HashMap<>();
        forEachFamily(true, (seed, family, hub) -> {
            for (int i = 0; i < SNAPSHOTS; i++) {
                for (CarrierDecision carrier : hub.post(family.snapshot()).carriers()) {
                    seen.merge(carrier.verdict(), 1, Integer::sum);
                    carrier.changes().forEach(change -> seen.merge(change.type(), 1, Integer::sum));
                }
            }
        });

        assertThat(seen.getOrDefault(Verdict.VALID, 0)).isGreaterThan(300);
        assertThat(seen.keySet())
                .contains(Verdict.VALID, Verdict.INVALID, Verdict.NO_CHANGES)
                .contains((Object[]) FamilyChange.Type.values());
    }

    private interface Check {
        void of(long seed, RandomFamily family, Hub hub);
    }

    private static void forEachFamily(boolean tame, Check check) {
        for (long seed = 0; seed < FAMILIES; seed++) {
            check.of(seed, new RandomFamily(seed, tame), Hub.connected());
        }
    }

    private static void isConsistent(CarrierDecision decision) {
        boolean valid = decision.verdict() == Verdict.VALID;
        assertThat(decision.errors().isEmpty()).isEqualTo(decision.verdict() != Verdict.INVALID);
        assertThat(decision.changes().isEmpty()).isNotEqualTo(valid);
        assertThat(decision.family() == null).isNotEqualTo(valid);
        if (decision.family() != null) {
            List<UUID> ids =
                    decision.family().enrollments().map(FamilyEnrollment::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(decision.changes())
                    .filteredOn(change -> change.type() != FamilyChange.Type.DEMOGRAPHIC)
                    .allSatisfy(change -> assertThat(ids).contains(change.enrollmentId()));
        }
    }

    private static Map<UUID, Verdict> verdicts(Decision decision) {
        return decision.carriers().stream()
                .collect(Collectors.toMap(CarrierDecision::carrierId, CarrierDecision::verdict));
    }

    private static Map<UUID, CarrierDecision> byCarrier(Decision decision) {
        Map<UUID, CarrierDecision> carriers = new HashMap<>();
        decision.carriers().forEach(carrier -> carriers.put(carrier.carrierId(), carrier));
        return carriers;
    }

    /** Member, plan and period of everything that counts. */
    private static SortedSet<String> held(HeldFamily family, UUID carrierId) {
        return family.enrollments().stream()
                .filter(held -> held.carrierId().equals(carrierId) && !held.waived())
                .map(held -> words(
                        held.enrollment().individualId(),
                        held.planId(),
                        held.enrollment().effectiveStartDate() + ".."
                                + held.enrollment().effectiveEndDate() + " "
                                + held.enrollment().volume() + " " + held.carrierConfig() + " "
                                + held.enrollment().pcpDetails()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> stated(MemberSnapshot document, UUID carrierId) {
        SortedSet<String> stated = new TreeSet<>();
        for (Coverage coverage : document.coverages()) {
            for (EnrolledMember member : coverage.enrolledMembers()) {
                if (coverage.carrierId().equals(carrierId)
                        && !member.effectiveEndDate().isBefore(member.effectiveStartDate())) {
                    stated.add(words(
                            member.individualId(),
                            planId(coverage),
                            member.effectiveStartDate() + ".." + member.effectiveEndDate() + " " + member.volume() + " "
                                    + coverage.carrierConfig() + " " + member.pcpDetails()));
                }
            }
        }
        return stated;
    }

    /** The document keeps the plan as it was sent: by id or by name. */
    private static UUID planId(Coverage coverage) {
        return coverage.planId() == null
                ? Hub.planId(coverage.carrierId(), coverage.lineOfCoverage(), requireNonNull(coverage.planName()))
                : coverage.planId();
    }

    private static List<String> open(SortedSet<String> enrollments) {
        List<String> open = new ArrayList<>(enrollments);
        open.removeIf(one -> !one.contains(".." + FamilyEnrollment.OPEN_END));
        open.sort(Comparator.naturalOrder());
        return open;
    }

    private static String words(@Nullable UUID member, UUID plan, String period) {
        return member + " " + plan + " " + period;
    }
}
