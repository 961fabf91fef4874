package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan, and who of the family is enrolled in it.
 *
 * @param planId the hub's plan; it or the name is given
 * @param planName the platform's name for the plan
 * @param customPlanId the platform's id for the plan, for its own use
 * @param signatureDate when the choice was made
 * @param carrierConfig what the carrier sorts enrollments by
 */
public record Coverage(
        UUID carrierId,
        LineOfCoverage lineOfCoverage,
        @Nullable UUID planId,
        @Nullable String planName,
        @Nullable String customPlanId,
        @Nullable LocalDate signatureDate,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> carrierConfig,
        @Nullable CobraDetails cobraDetails,
        List<EnrolledMember> enrolledMembers) {

    public Coverage {
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(lineOfCoverage, "line_of_coverage");
        carrierConfig = Fields.object(carrierConfig, FamilyCoverage.MAX_CONFIGURATION, "carrier_config");
        enrolledMembers = List.copyOf(requireNonNull(enrolledMembers, "enrolled_members"));
    }
}
