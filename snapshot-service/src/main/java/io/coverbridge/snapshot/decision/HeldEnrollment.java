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

    static final Comparator<HeldEnrollment> ORDER = Comparator.comparing(HeldEnrollment::lineOfCoverage)
            .thenComparing(HeldEnrollment::planId)
            .thenComparing(HeldEnrollment::signatureDate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(held -> held.enrollment.individualType() == IndividualType.DEPENDENT)
            .thenComparing(held -> held.enrollment.individualId())
            .thenComparing(held -> held.enrollment.effectiveStartDate())
            .thenComparing(held -> held.enrollment.effectiveEndDate())
            .thenComparing(held -> held.enrollment.id());

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
