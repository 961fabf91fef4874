package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Continuation of coverage under COBRA.
 *
 * @param eligibilityStartDate first day without regular coverage
 * @param eligibilityEndDate last day of the longest continuation
 */
public record CobraDetails(
        boolean cobraEnrolled,
        LocalDate eligibilityStartDate,
        LocalDate eligibilityEndDate,
        @Nullable LocalDate qualifyingEventDate,
        @Nullable QualifyingEventReason qualifyingEventReason) {
    public CobraDetails {
        requireNonNull(eligibilityStartDate, "eligibility_start_date");
        requireNonNull(eligibilityEndDate, "eligibility_end_date");
    }
}
