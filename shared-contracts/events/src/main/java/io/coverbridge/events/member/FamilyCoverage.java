package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The enrollments of a family in one plan of one carrier that share their configuration.
 *
 * @param signatureDate when the choice was made
 * @param carrierConfig what the carrier sorts the enrollment by, e.g. bill group
 * @param cobraDetails set while the coverage is continued under COBRA
 */
public record FamilyCoverage(
        LineOfCoverage lineOfCoverage,
        UUID planId,
        String planName,
        @Nullable LocalDate signatureDate,
        Map<String, @Nullable Object> carrierConfig,
        @Nullable CobraDetails cobraDetails,
        List<FamilyEnrollment> enrollments) {

    /** Most labels of one coverage. */
    public static final int MAX_CONFIGURATION = 50;

    public FamilyCoverage {
        requireNonNull(lineOfCoverage, "line_of_coverage");
        requireNonNull(planId, "plan_id");
        Fields.line(planName, 255, "plan_name");
        Fields.givenDate(signatureDate, "signature_date");
        carrierConfig =
                Fields.object(requireNonNull(carrierConfig, "carrier_config"), MAX_CONFIGURATION, "carrier_config");
        enrollments = Fields.list(requireNonNull(enrollments, "enrollments"), Family.MAX_ENROLLMENTS, "enrollments");
    }

    @Override
    public String toString() {
        return "FamilyCoverage[redacted]";
    }
}
