package io.coverbridge.adapter.emulator;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.LineOfCoverage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Volumes up to which emulated carriers ask nobody for evidence of insurability. */
final class GuaranteedAmounts {

    /** Whole dollars: lump sums, of std per week, of ltd per month. */
    static final Map<LineOfCoverage, Integer> BY_LINE = Map.of(
            LineOfCoverage.LIFE, 50_000,
            LineOfCoverage.ADD, 50_000,
            LineOfCoverage.CRITICAL_ILLNESS, 10_000,
            LineOfCoverage.STD, 1_000,
            LineOfCoverage.LTD, 5_000);

    private GuaranteedAmounts() {}

    /** The family with every volume that is above its line's amount lowered to it; null if none is. */
    static @Nullable Family held(Family told) {
        Family held = applied(told);
        return held.equals(told) ? null : held;
    }

    /** The family with no volume above its line's amount. */
    static Family applied(Family told) {
        return new Family(
                told.members(),
                told.coverages().stream().map(GuaranteedAmounts::applied).toList());
    }

    private static FamilyCoverage applied(FamilyCoverage told) {
        Integer most = BY_LINE.get(told.lineOfCoverage());
        if (most == null) {
            return told;
        }
        return new FamilyCoverage(
                told.lineOfCoverage(),
                told.planId(),
                told.planName(),
                told.signatureDate(),
                told.carrierConfig(),
                told.cobraDetails(),
                told.enrollments().stream()
                        .map(enrollment -> applied(enrollment, most))
                        .toList());
    }

    private static FamilyEnrollment applied(FamilyEnrollment told, int most) {
        Integer volume = told.volume();
        if (volume == null || volume <= most) {
            return told;
        }
        return new FamilyEnrollment(
                told.id(),
                told.individualId(),
                told.individualType(),
                told.effectiveStartDate(),
                told.effectiveEndDate(),
                told.latestChangeEffectiveDate(),
                most,
                told.pcpDetails());
    }
}
