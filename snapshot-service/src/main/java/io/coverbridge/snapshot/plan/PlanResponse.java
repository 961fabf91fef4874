package io.coverbridge.snapshot.plan;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as the API answers it: what all plans say, and then what its line says.
 *
 * @param id the hub's id
 * @param version changes with every modification
 * @param created when the hub first knew of it
 * @param modified when it last changed
 * @param groupEnrollmentId the line of coverage at the carrier that it belongs to
 * @param carrierId the carrier
 * @param lineOfCoverage the line
 * @param name what the carrier calls it
 * @param code the carrier's code for it
 * @param status where it stands on the day that was asked for
 * @param planType its kind within the line, e.g. {@code ppo} or {@code basic}
 * @param effectiveStartDate its first day
 * @param effectiveEndDate its last day
 * @param eligibleMemberTypes who may enroll
 * @param waitingPeriods how long new employees wait
 * @param terminationPolicy when coverage ends after employment does
 * @param planConfiguration what the carrier sorts enrollments by
 * @param lineDetails fields of the line, beside the others in the body
 */
public record PlanResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupEnrollmentId,
        UUID carrierId,
        String lineOfCoverage,
        String name,
        @Nullable String code,
        PlanStatus status,
        @Nullable String planType,
        LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,
        List<String> eligibleMemberTypes,
        @Schema(type = SchemaType.ARRAY) Object waitingPeriods,
        String terminationPolicy,
        @Schema(type = SchemaType.OBJECT) Object planConfiguration,
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> lineDetails) {

    /**
     * One plan, in the wrapping that the address of single plans has.
     *
     * @param plan the plan
     */
    @Schema(name = "WrappedPlan")
    public record Wrapped(PlanResponse plan) {}

    static PlanResponse of(Plan plan, LocalDate date) {
        return new PlanResponse(
                plan.id,
                plan.version,
                plan.createdAt,
                plan.modifiedAt,
                plan.groupEnrollmentId,
                plan.carrierId,
                plan.lineOfCoverage,
                plan.name,
                plan.code,
                PlanStatus.of(Period.of(plan.effectiveStartDate, plan.effectiveEndDate, date)),
                plan.planType,
                plan.effectiveStartDate,
                plan.effectiveEndDate,
                List.of(plan.eligibleMemberTypes),
                requireNonNullElse(plan.details.get("waiting_periods"), List.of()),
                plan.terminationPolicy,
                requireNonNullElse(plan.details.get("plan_configuration"), Map.of()),
                LineDetails.of(plan.lineOfCoverage, plan.details));
    }
}
