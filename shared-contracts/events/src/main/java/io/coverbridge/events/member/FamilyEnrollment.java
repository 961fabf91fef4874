package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member's enrollment in one plan for one period. An end one day before the start says that it never counted (waived).
 *
 * @param effectiveEndDate last day of coverage; {@link #OPEN_END} while it goes on
 * @param latestChangeEffectiveDate when the newest change within the enrollment takes effect
 * @param volume whole dollars
 */
public record FamilyEnrollment(
        UUID id,
        UUID individualId,
        IndividualType individualType,
        LocalDate effectiveStartDate,
        LocalDate effectiveEndDate,
        @Nullable LocalDate latestChangeEffectiveDate,
        @Nullable Integer volume,
        @Nullable PcpDetails pcpDetails) {

    /** How an enrollment without an end is written. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public FamilyEnrollment {
        requireNonNull(id, "id");
        requireNonNull(individualId, "individual_id");
        requireNonNull(individualType, "individual_type");
        Fields.date(effectiveStartDate, "effective_start_date");
        Fields.date(effectiveEndDate, "effective_end_date");
        Fields.givenDate(latestChangeEffectiveDate, "latest_change_effective_date");
        Fields.check(
                !effectiveEndDate.isBefore(effectiveStartDate.minusDays(1)),
                "effective_end_date",
                "is more than a day before the start");
        Fields.check(volume == null || volume >= 0, "volume", "is negative");
    }

    @Override
    public String toString() {
        return "FamilyEnrollment[id=" + id + "]";
    }
}
