package io.coverbridge.snapshot.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of coverage that a group has at a carrier, as the API answers it. Plans and enrollments of members hang from it.
 *
 * @param id the hub's id
 * @param version changes with every modification
 * @param created when the hub first knew of it
 * @param modified when it last changed
 * @param groupId the group
 * @param carrierId the carrier
 * @param lineOfCoverage the line
 * @param status where it stands on the day that was asked for
 * @param effectiveStartDate its first day
 * @param effectiveEndDate its last day
 */
public record GroupEnrollmentResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupId,
        UUID carrierId,
        String lineOfCoverage,
        GroupEnrollmentStatus status,
        @Nullable LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate) {

    static GroupEnrollmentResponse of(GroupEnrollment enrollment, LocalDate date) {
        return new GroupEnrollmentResponse(
                enrollment.id,
                enrollment.version,
                enrollment.createdAt,
                enrollment.modifiedAt,
                enrollment.groupId,
                enrollment.carrierId,
                enrollment.lineOfCoverage,
                GroupEnrollmentStatus.of(Period.of(enrollment.effectiveStartDate, enrollment.effectiveEndDate, date)),
                enrollment.effectiveStartDate,
                enrollment.effectiveEndDate);
    }
}
