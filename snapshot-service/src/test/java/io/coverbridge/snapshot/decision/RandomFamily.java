package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Sex;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.DependentBuilder;
import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.coverbridge.snapshot.document.OmittedCoverageHandling;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.coverbridge.snapshot.document.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes valid snapshots of one family, as different from each other as the seed wants. */
final class RandomFamily {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("1900-01-01"),
            LocalDate.parse("2024-02-29"),
            LocalDate.parse("2025-12-31"),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-02-28"),
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-15"),
            LocalDate.parse("2026-03-16"),
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("9999-12-30"),
            FamilyEnrollment.OPEN_END);
    private static final List<LineOfCoverage> LINES = List.of(
            LineOfCoverage.MEDICAL,
            LineOfCoverage.DENTAL,
            LineOfCoverage.VISION,
            LineOfCoverage.LIFE,
            LineOfCoverage.ACCIDENT);
    private static final List<String> PLANS = List.of("Low", "High", "Basic", "Extra", "Extra Plus");

    private final Random random;
    private final int dependents;
    private final boolean tame;

    /**
     * A family of up to six.
     *
     * @param tame whether all coverage is such that carriers take it
     */
    RandomFamily(long seed, boolean tame) {
        random = new Random(seed);
        dependents = random.nextInt(6);
        this.tame = tame;
    }

    MemberSnapshot snapshot() {
        SnapshotBuilder document = Snapshots.aSnapshot()
                .of(Snapshots.anEmployee()
                        .earning(random.nextBoolean() ? "61250.50" : "70000")
                        .who(Snapshots.aPerson().named("Rosa", random.nextBoolean() ? "Calder" : "Lund")));
        for (int i = 0; i < dependents; i++) {
            document.with(dependent(i));
        }
        MemberSnapshot family = document.build();
        return new MemberSnapshot(
                family.snapshotMode(),
                null,
                family.employee(),
                family.dependents(),
                coverages(family.dependents()),
                family.events(),
                omitted());
    }

    /** The same document with everything that has no order in another one. */
    MemberSnapshot shuffled(MemberSnapshot document) {
        List<Coverage> coverages = new ArrayList<>();
        for (Coverage coverage : document.coverages()) {
            List<EnrolledMember> members = shuffle(coverage.enrolledMembers());
            coverages.add(with(coverage, members));
        }
        return new MemberSnapshot(
                document.snapshotMode(),
                document.enableMemberAutoLink(),
                document.employee(),
                shuffle(document.dependents()),
                shuffle(coverages),
                shuffle(document.events()),
                document.omittedCoverageHandling());
    }

    HeldFamily shuffled(HeldFamily family) {
        return new HeldFamily(shuffle(family.members()), shuffle(family.enrollments()));
    }

    private DependentBuilder dependent(int number) {
        Relationship relationship = number == 0 ? Relationship.SPOUSE : Relationship.CHILD;
        return Snapshots.aDependent(relationship)
                .knownAs("D" + number)
                .who(Snapshots.aPerson()
                        .named("Dee", "Calder")
                        .ofSex(random.nextBoolean() ? Sex.F : Sex.X)
                        .born("201" + number + "-05-05"));
    }

    private List<Coverage> coverages(List<DependentEntry> members) {
        List<Coverage> coverages = new ArrayList<>();
        int count = random.nextInt(8);
        Map<String, Boolean> taken = new HashMap<>();
        for (int i = 0; i < count; i++) {
            LineOfCoverage line = pick(LINES);
            String plan = line == LineOfCoverage.LIFE ? pick(PLANS.subList(3, 5)) : pick(PLANS.subList(0, 2));
            if (line == LineOfCoverage.ACCIDENT) {
                plan = "Low";
            }
            var carrier = random.nextBoolean() ? Hub.CASCADE : Hub.HARBORLINE;
            if (tame && taken.put(carrier + line.wire() + plan, true) != null) {
                continue;
            }
            String name = !tame && random.nextInt(30) == 0 ? "Unknown" : plan;
            boolean byId = random.nextBoolean();
            coverages.add(new Coverage(
                    carrier,
                    line,
                    byId ? Hub.planId(carrier, line, name) : null,
                    byId ? null : name,
                    null,
                    random.nextBoolean() ? null : pick(DAYS),
                    random.nextBoolean() ? Map.of() : Map.of("class", random.nextInt(3)),
                    tame || random.nextInt(6) > 0 ? null : new CobraDetails(true, day(), day(), null, null),
                    enrolled(members)));
        }
        return coverages;
    }

    private List<EnrolledMember> enrolled(List<DependentEntry> members) {
        List<EnrolledMember> enrolled = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            enrolled.add(enrollment(IndividualType.EMPLOYEE, null));
        }
        for (DependentEntry member : members) {
            int times = tame ? random.nextInt(2) : random.nextInt(3);
            for (int i = 0; i < times; i++) {
                enrolled.add(enrollment(IndividualType.DEPENDENT, member.customIndividualId()));
            }
        }
        return enrolled;
    }

    private EnrolledMember enrollment(IndividualType type, @Nullable String customId) {
        LocalDate start = day();
        LocalDate end = switch (random.nextInt(4)) {
            // The first of all days has none before it.
            case 0 -> start.equals(DAYS.get(0)) ? start : start.minusDays(1);
            case 1 -> later(start);
            default -> FamilyEnrollment.OPEN_END;
        };
        return new EnrolledMember(
                type,
                null,
                customId,
                start,
                end,
                random.nextBoolean() ? null : day(),
                null,
                random.nextBoolean() ? null : random.nextInt(3) * 1_000,
                random.nextInt(4) > 0
                        ? null
                        : new PcpDetails(List.of(new PcpDetails.Provider(
                                "17305000" + random.nextInt(3),
                                ProviderCodeType.NATIONAL_PROVIDER_IDENTIFIER,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));
    }

    private @Nullable OmittedCoverageHandling omitted() {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return null;
        }
        OmittedCoverageHandling.Policy policy = pick(List.of(OmittedCoverageHandling.Policy.values()));
        OmittedCoverageHandling.TerminationRule rule = pick(List.of(OmittedCoverageHandling.TerminationRule.values()));
        return new OmittedCoverageHandling(policy, rule, new OmittedCoverageHandling.Custom(day()));
    }

    private LocalDate later(LocalDate start) {
        LocalDate day = day();
        return day.isBefore(start) ? start : day;
    }

    private LocalDate day() {
        return pick(DAYS);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> shuffle(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Coverage with(Coverage coverage, List<EnrolledMember> members) {
        return new Coverage(
                coverage.carrierId(),
                coverage.lineOfCoverage(),
                coverage.planId(),
                coverage.planName(),
                coverage.customPlanId(),
                coverage.signatureDate(),
                coverage.carrierConfig(),
                coverage.cobraDetails(),
                members);
    }
}
