package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot.SnapshotMode;
import io.coverbridge.snapshot.membersnapshot.CurrentSnapshotResponse.Covered;
import io.coverbridge.snapshot.membersnapshot.CurrentSnapshotResponse.Dependent;
import io.coverbridge.snapshot.membersnapshot.CurrentSnapshotResponse.Employee;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what is held of a family as the snapshot that would change nothing. */
final class CurrentSnapshot {

    private static final Comparator<HeldEnrollment> ORDER = Comparator.comparing(HeldEnrollment::carrierId)
            .thenComparing(HeldEnrollment::lineOfCoverage)
            .thenComparing(held -> held.enrollment().effectiveStartDate())
            .thenComparing(held -> held.enrollment().individualType(), Comparator.reverseOrder())
            .thenComparing(held -> held.enrollment().id());

    private CurrentSnapshot() {}

    /**
     * The family as it stands.
     *
     * @param held with its employee
     * @param today coverage that ended before is left out
     */
    static CurrentSnapshotResponse of(UUID groupId, HeldFamily held, LocalDate today) {
        List<FamilyMember> members =
                held.members().stream().map(KnownMember::member).toList();
        return new CurrentSnapshotResponse(
                SnapshotMode.CURRENT_OPEN,
                members.stream()
                        .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                        .findFirst()
                        .map(member -> Employee.of(groupId, member))
                        .orElseThrow(),
                members.stream()
                        .filter(member -> member.individualType() == IndividualType.DEPENDENT)
                        .map(Dependent::of)
                        .toList(),
                coverages(held.enrollments(), today));
    }

    private static List<Covered> coverages(List<HeldEnrollment> enrollments, LocalDate today) {
        Map<Shared, List<EnrolledMember>> byShared = enrollments.stream()
                .filter(held -> isOpen(held.enrollment(), today))
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        Shared::of,
                        LinkedHashMap::new,
                        Collectors.mapping(held -> enrolled(held.enrollment()), Collectors.toList())));
        return byShared.entrySet().stream()
                .map(entry -> entry.getKey().covered(entry.getValue()))
                .toList();
    }

    private static boolean isOpen(FamilyEnrollment enrollment, LocalDate today) {
        boolean waived = enrollment.effectiveEndDate().isBefore(enrollment.effectiveStartDate());
        return !waived && !enrollment.effectiveEndDate().isBefore(today);
    }

    private static EnrolledMember enrolled(FamilyEnrollment enrollment) {
        return new EnrolledMember(
                enrollment.individualType(),
                enrollment.individualId(),
                null,
                enrollment.effectiveStartDate(),
                enrollment.effectiveEndDate(),
                enrollment.latestChangeEffectiveDate(),
                null,
                enrollment.volume(),
                enrollment.pcpDetails());
    }

    /** What the enrollments of one coverage have in common. */
    private record Shared(
            UUID carrierId,
            LineOfCoverage lineOfCoverage,
            UUID planId,
            String planName,
            @Nullable LocalDate signatureDate,
            Map<String, @Nullable Object> carrierConfig,
            @Nullable CobraDetails cobraDetails) {

        static Shared of(HeldEnrollment held) {
            return new Shared(
                    held.carrierId(),
                    held.lineOfCoverage(),
                    held.planId(),
                    held.planName(),
                    held.signatureDate(),
                    held.carrierConfig(),
                    held.cobraDetails());
        }

        Covered covered(List<EnrolledMember> members) {
            return new Covered(
                    carrierId, lineOfCoverage, planId, planName, signatureDate, carrierConfig, cobraDetails, members);
        }
    }
}
