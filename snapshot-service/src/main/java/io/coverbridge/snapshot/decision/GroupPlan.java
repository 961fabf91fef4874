package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the group.
 *
 * @param effectiveStartDate first day; null if the carrier did not say
 * @param effectiveEndDate last day; null while it goes on
 * @param planType e.g. {@code basic} or {@code voluntary}; absent where the line knows no kinds
 * @param eligibleMemberTypes who may enroll, as plans of the API spell it, e.g. {@code all} or {@code employee}
 */
public record GroupPlan(
        UUID id,
        UUID carrierId,
        LineOfCoverage lineOfCoverage,
        String name,
        @Nullable LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,
        @Nullable String planType,
        List<String> eligibleMemberTypes) {

    /** Whether it had begun on one day, and had not ended by another. */
    boolean isLive(LocalDate begun, LocalDate last) {
        return (effectiveStartDate == null || !effectiveStartDate.isAfter(begun))
                && (effectiveEndDate == null || !effectiveEndDate.isBefore(last));
    }
}
