package io.coverbridge.adapter.books;

import com.fasterxml.jackson.core.type.TypeReference;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.LineOfCoverage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan of a group as it is given and shown; what is left out is what is usual in its line. */
@Schema(name = "CarrierPlan")
record PlanBody(
        @Schema(readOnly = true, description = "The plan; enrollments name it. Follows from group and name") @Nullable
        UUID id,

        @Schema(examples = "Cascade HMO 1500") @NotNull @Size(min = 1, max = 255) @Nullable
        String name,

        @Schema(description = "A line that the carrier sells") @NotNull @Nullable
        LineOfCoverage lineOfCoverage,

        @Schema(examples = "hmo", description = "Kind of plan within its line; basic or voluntary in many") @Nullable
        String planType,

        @Schema(examples = "CM-HMO-15") @Size(min = 1, max = 255) @Nullable
        String code,

        @Nullable LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,

        @Schema(examples = "[\"all\"]") @Size(min = 1, max = 6) @Nullable
        List<@NotNull String> eligibleMemberTypes,

        @Schema(examples = "end_of_month") @Nullable String terminationPolicy,

        @Size(max = 10) @Nullable List<@NotNull @Valid WaitingPeriod> waitingPeriods,
        @Schema(description = "Free JSON") @Nullable Map<String, @Nullable Object> planConfiguration,
        @Valid @Nullable CobraRules cobraRules,

        @Schema(description = "Free JSON; flat_amount is the volume of everybody in a generated roster") @Nullable
        Map<String, @Nullable Object> volumeRules,

        @Size(max = 10) @Nullable List<@NotNull @Valid AgeLimit> dependentChildAgeLimits,
        @Schema(description = "Free JSON") @Nullable Map<String, @Nullable Object> benefits,

        @Schema(examples = "Cascade Select") @Size(min = 1, max = 255) @Nullable
        String network,

        @Schema(examples = "silver") @Nullable String metalTier,
        @Nullable Boolean voluntary) {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** How long somebody waits before coverage begins. */
    @Schema(name = "CarrierPlanWaitingPeriod")
    record WaitingPeriod(
            @Schema(examples = "new_member") @NotNull @Nullable
            String waitingPeriodEnrollmentType,

            @Schema(examples = "first_of_month_after_waiting_period") @NotNull @Nullable
            String waitingPeriodRule,

            @Schema(examples = "30") @PositiveOrZero @Nullable
            Integer waitingPeriodAmount,

            @Schema(examples = "day") @Nullable String waitingPeriodUnit,
            @Nullable Boolean waitingPeriodCoinciding) {}

    /** Whether coverage may be continued under COBRA. */
    @Schema(name = "CarrierPlanCobraRules")
    record CobraRules(@NotNull @Nullable Boolean eligible) {}

    /** Until when children may be covered. */
    @Schema(name = "CarrierPlanAgeLimit")
    record AgeLimit(
            @Schema(examples = "26") @NotNull @PositiveOrZero @Nullable
            Integer dependentChildAgeLimit,

            @Schema(examples = "end_of_month_after_birthday") @NotNull @Nullable
            String dependentChildTerminationRule,

            @Schema(examples = "dependent_child") @NotNull @Nullable
            String dependentChildType) {}

    /** A plan as it is shown. */
    static PlanBody of(SyncedPlan plan) {
        Map<String, @Nullable Object> all =
                new LinkedHashMap<>(EventJson.mapper().convertValue(plan, OBJECT));
        all.remove("details");
        all.putAll(plan.details());
        return EventJson.mapper().convertValue(all, PlanBody.class);
    }

    /** What only plans of some lines have, and the plan's waiting periods and configuration: those that are given. */
    Map<String, Object> details() {
        Map<String, @Nullable Object> all = EventJson.mapper().convertValue(this, OBJECT);
        Map<String, Object> details = new LinkedHashMap<>();
        PlanTerms.DETAILS.forEach(name -> {
            Object value = all.get(name);
            if (value != null) {
                details.put(name, value);
            }
        });
        return details;
    }
}
