package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrollment that the hub holds as being at a carrier. */
public record HeldEnrollment(
        UUID carrierId,
        LineOfCoverage lineOfCoverage,
        UUID planId,
        String planName,
        @Nullable LocalDate signatureDate,
        Map<String, @Nullable Object> carrierConfig,
        @Nullable CobraDetails cobraDetails,
        FamilyEnrollment enrollment) {

    /** By line, plan and signature; then the employee first, then the dependents by id, each by period. */
    static final Comparator<HeldEnrollment> ORDER = HeldEnrollment::compare;

    // One method, because large families are sorted by it, and a chain of comparators takes twice as long.
    private static int compare(HeldEnrollment one, HeldEnrollment other) {
        FamilyEnrollment left = one.enrollment;
        FamilyEnrollment right = other.enrollment;
        int order = one.lineOfCoverage.compareTo(other.lineOfCoverage);
        order = order != 0 ? order : one.planId.compareTo(other.planId);
        order = order != 0 ? order : compareDays(one.signatureDate, other.signatureDate);
        order = order != 0 ? order : Boolean.compare(isDependent(left), isDependent(right));
        order = order != 0 ? order : left.individualId().compareTo(right.individualId());
        order = order != 0 ? order : left.effectiveStartDate().compareTo(right.effectiveStartDate());
        order = order != 0 ? order : left.effectiveEndDate().compareTo(right.effectiveEndDate());
        return order != 0 ? order : left.id().compareTo(right.id());
    }

    /** None comes first. */
    private static int compareDays(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    private static boolean isDependent(FamilyEnrollment enrollment) {
        return enrollment.individualType() == IndividualType.DEPENDENT;
    }

    /** Without an end. */
    boolean open() {
        return enrollment.effectiveEndDate().equals(FamilyEnrollment.OPEN_END);
    }

    /** Never counted. */
    boolean waived() {
        return enrollment.effectiveEndDate().isBefore(enrollment.effectiveStartDate());
    }

    boolean underCobra() {
        return cobraDetails != null && cobraDetails.cobraEnrolled();
    }

    HeldEnrollment until(LocalDate lastDay) {
        return new HeldEnrollment(
                carrierId,
                lineOfCoverage,
                planId,
                planName,
                signatureDate,
                carrierConfig,
                cobraDetails,
                new FamilyEnrollment(
                        enrollment.id(),
                        enrollment.individualId(),
                        enrollment.individualType(),
                        enrollment.effectiveStartDate(),
                        lastDay,
                        enrollment.latestChangeEffectiveDate(),
                        enrollment.volume(),
                        enrollment.pcpDetails()));
    }
}
