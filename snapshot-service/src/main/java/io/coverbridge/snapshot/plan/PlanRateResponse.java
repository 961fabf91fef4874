package io.coverbridge.snapshot.plan;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan costs, as the carrier told it.
 *
 * @param planId the plan
 * @param planRateId the carrier's rate of this plan
 * @param temporalRates the rate's values, each with its first and last day
 */
public record PlanRateResponse(UUID planId, @Nullable Object planRateId, Object temporalRates) {

    /** Where the details of a plan have it. */
    static final String FIELD = "rates";

    static PlanRateResponse of(Plan plan) {
        Map<?, ?> rates = plan.details.get(FIELD) instanceof Map<?, ?> object ? object : Map.of();
        return new PlanRateResponse(
                plan.id, rates.get("plan_rate_id"), requireNonNullElse(rates.get("temporal_rates"), List.of()));
    }
}
