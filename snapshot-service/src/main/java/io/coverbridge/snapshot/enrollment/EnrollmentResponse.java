package io.coverbridge.snapshot.enrollment;

import io.coverbridge.events.EventJson;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.QualifyingEventReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment of one member in one plan, as the API answers it.
 *
 * @param id the hub's id
 * @param version changes with every modification
 * @param created when the hub first knew of it
 * @param modified when it last changed
 * @param groupEnrollmentId the group's line of coverage at the carrier
 * @param lineOfCoverage the line
 * @param status where it stands on the day that was asked for
 * @param individualType {@code employee} or {@code dependent}
 * @param individualId the member
 * @param planId the plan
 * @param enrollData how much is covered, on that day
 * @param effectiveStartDate first day of coverage
 * @param effectiveEndDate last day of coverage; 9999-12-31 while it goes on, before the start if it never counted
 * @param cobraEnrollment empty, or that it is continued under COBRA
 * @param cobraDetails how it is continued under COBRA
 * @param pcpDetails the providers that were chosen
 * @param individualEnrollmentConfiguration what the carrier sorts it by
 */
@Schema(name = "IndividualEnrollment")
public record EnrollmentResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupEnrollmentId,
        String lineOfCoverage,
        EnrollmentStatus status,
        String individualType,
        UUID individualId,
        UUID planId,
        EnrollData enrollData,
        LocalDate effectiveStartDate,
        LocalDate effectiveEndDate,
        CobraEnrollment cobraEnrollment,
        @Nullable CobraPeriod cobraDetails,
        @Nullable PcpDetails pcpDetails,
        Map<String, @Nullable Object> individualEnrollmentConfiguration) {

    /**
     * How much is covered.
     *
     * @param volume whole dollars; absent in lines without volumes
     */
    public record EnrollData(@Nullable Integer volume) {}

    /**
     * Whether coverage is continued under COBRA; empty if that was never said.
     *
     * @param cobraEnrolled whether it is
     * @param cobraType {@code federal}
     */
    public record CobraEnrollment(
            @Nullable Boolean cobraEnrolled, @Nullable String cobraType) {

        private static final CobraEnrollment NONE = new CobraEnrollment(null, null);

        static CobraEnrollment of(@Nullable CobraDetails details) {
            return details == null ? NONE : new CobraEnrollment(details.cobraEnrolled(), "federal");
        }
    }

    /**
     * How coverage is continued under COBRA.
     *
     * @param eligibilityStartDate first day without regular coverage
     * @param eligibilityEndDate last day of the longest continuation
     * @param qualifyingEventDate when it happened
     * @param qualifyingEventReason what happened
     */
    public record CobraPeriod(
            LocalDate eligibilityStartDate,
            LocalDate eligibilityEndDate,
            @Nullable LocalDate qualifyingEventDate,
            @Nullable QualifyingEventReason qualifyingEventReason) {

        static @Nullable CobraPeriod of(@Nullable CobraDetails details) {
            return details == null
                    ? null
                    : new CobraPeriod(
                            details.eligibilityStartDate(),
                            details.eligibilityEndDate(),
                            details.qualifyingEventDate(),
                            details.qualifyingEventReason());
        }
    }

    static EnrollmentResponse of(IndividualEnrollment enrollment, @Nullable EnrollmentTerms terms, LocalDate date) {
        CobraDetails cobra = terms == null ? null : read(terms.cobraDetails, CobraDetails.class);
        return new EnrollmentResponse(
                enrollment.id,
                enrollment.version,
                enrollment.createdAt,
                enrollment.modifiedAt,
                enrollment.groupEnrollmentId,
                enrollment.lineOfCoverage,
                EnrollmentStatus.of(enrollment.effectiveStartDate, enrollment.effectiveEndDate, date),
                enrollment.individualType,
                enrollment.individualId,
                enrollment.planId,
                new EnrollData(terms == null ? null : terms.volume),
                enrollment.effectiveStartDate,
                enrollment.effectiveEndDate,
                CobraEnrollment.of(cobra),
                CobraPeriod.of(cobra),
                terms == null ? null : read(terms.pcpDetails, PcpDetails.class),
                terms == null ? Map.of() : terms.carrierConfig);
    }

    private static <T> @Nullable T read(@Nullable Map<String, @Nullable Object> held, Class<T> type) {
        return held == null ? null : EventJson.mapper().convertValue(held, type);
    }
}
