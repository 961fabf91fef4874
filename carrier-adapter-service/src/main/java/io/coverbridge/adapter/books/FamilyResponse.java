package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.HeldFamily;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.kit.http.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A family as a carrier holds it, and what its enrollments are on a day. Never prints itself. */
@Schema(name = "CarrierFamily")
record FamilyResponse(
        @Schema(description = "Names the family") UUID employeeId,

        @Schema(
                examples = "0",
                description =
                        "Number of the last instruction that it includes; 0 if the carrier was told nothing of it")
        int instructionNumber,

        @Schema(
                type = SchemaType.INTEGER,
                examples = "1795374000",
                description = "When it last changed, epoch seconds; absent while it is unwritten")
        @Nullable
        Instant modified,

        @Schema(type = SchemaType.ARRAY, implementation = FamilyMember.class, description = "The employee first")
        List<JsonNode> members,

        List<Coverage> coverages) {

    static FamilyResponse of(HeldFamily held, Family family, LocalDate day, Masking masking) {
        return of(held.employeeId(), held.number(), held.modified(), family, day, masking);
    }

    /** A family of a generated roster that is not in the books yet. */
    static FamilyResponse unwritten(Family family, LocalDate day, Masking masking) {
        return of(GivenFamilies.employeeOf(family), 0, null, family, day, masking);
    }

    private static FamilyResponse of(
            UUID employeeId, int number, @Nullable Instant modified, Family family, LocalDate day, Masking masking) {
        JsonNode members = masking.document(EventJson.tree(family.members()));
        List<JsonNode> shown = new ArrayList<>();
        members.forEach(shown::add);
        return new FamilyResponse(
                employeeId,
                number,
                modified,
                shown,
                family.coverages().stream()
                        .map(coverage -> Coverage.of(coverage, day))
                        .toList());
    }

    /** Enrollments in one plan that share their configuration. */
    @Schema(name = "CarrierCoverage")
    record Coverage(
            LineOfCoverage lineOfCoverage,
            UUID planId,
            String planName,
            @Nullable LocalDate signatureDate,
            Map<String, @Nullable Object> carrierConfig,
            @Nullable CobraDetails cobraDetails,
            List<Enrollment> enrollments) {

        static Coverage of(FamilyCoverage coverage, LocalDate day) {
            return new Coverage(
                    coverage.lineOfCoverage(),
                    coverage.planId(),
                    coverage.planName(),
                    coverage.signatureDate(),
                    coverage.carrierConfig(),
                    coverage.cobraDetails(),
                    coverage.enrollments().stream()
                            .map(enrollment -> Enrollment.of(enrollment, day))
                            .toList());
        }
    }

    /** One member's enrollment. */
    @Schema(name = "CarrierEnrollment")
    record Enrollment(
            UUID id,
            UUID individualId,
            IndividualType individualType,

            @Schema(examples = "active", description = "On the day that was asked for")
            EnrollmentState status,

            LocalDate effectiveStartDate,

            @Schema(examples = "9999-12-31", description = "9999-12-31 while it goes on")
            LocalDate effectiveEndDate,

            @Nullable LocalDate latestChangeEffectiveDate,
            @Schema(examples = "50000") @Nullable Integer volume,
            @Nullable PcpDetails pcpDetails) {

        static Enrollment of(FamilyEnrollment enrollment, LocalDate day) {
            return new Enrollment(
                    enrollment.id(),
                    enrollment.individualId(),
                    enrollment.individualType(),
                    EnrollmentState.of(enrollment, day),
                    enrollment.effectiveStartDate(),
                    enrollment.effectiveEndDate(),
                    enrollment.latestChangeEffectiveDate(),
                    enrollment.volume(),
                    enrollment.pcpDetails());
        }
    }

    @Override
    public String toString() {
        return "FamilyResponse[" + employeeId + "]";
    }
}
