package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.PcpDetails;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's enrollment in a coverage. An employee needs no id; a dependent is named by one of the two.
 *
 * @param individualId the hub's id of a member of the same document
 * @param customIndividualId the platform's id of a member of the same document
 * @param effectiveStartDate original start on this plan
 * @param effectiveEndDate last day; 9999-12-31 while it goes on; the day before the start to waive it
 * @param latestChangeEffectiveDate when the newest change within the enrollment takes effect
 * @param eventId the event that caused the newest change
 * @param volume whole dollars: lump sum, or one month's (ltd) or one week's (std) payout
 */
public record EnrolledMember(
        IndividualType individualType,
        @Nullable UUID individualId,
        @Nullable String customIndividualId,
        LocalDate effectiveStartDate,
        LocalDate effectiveEndDate,
        @Nullable LocalDate latestChangeEffectiveDate,
        @Nullable String eventId,
        @Nullable Integer volume,
        @Nullable PcpDetails pcpDetails) {
    public EnrolledMember {
        requireNonNull(individualType, "individual_type");
        requireNonNull(effectiveStartDate, "effective_start_date");
        requireNonNull(effectiveEndDate, "effective_end_date");
    }
}
