package io.coverbridge.events.member;

import io.coverbridge.events.field.Fields;
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
        Fields.date(eligibilityStartDate, "eligibility_start_date");
        Fields.date(eligibilityEndDate, "eligibility_end_date");
        Fields.givenDate(qualifyingEventDate, "qualifying_event_date");
    }

    @Override
    public String toString() {
        return "CobraDetails[redacted]";
    }
}
