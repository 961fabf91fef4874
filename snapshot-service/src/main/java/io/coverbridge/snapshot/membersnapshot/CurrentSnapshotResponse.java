package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.MemberSnapshot.SnapshotMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is held of a family, in the shape of a snapshot. Never prints itself.
 *
 * @param snapshotMode always {@code current_open}
 * @param employee the employee
 * @param dependents every dependent
 * @param coverages what is open now or later
 */
@Schema(name = "CurrentMemberSnapshot")
public record CurrentSnapshotResponse(
        SnapshotMode snapshotMode, Employee employee, List<Dependent> dependents, List<Covered> coverages) {

    public CurrentSnapshotResponse {
        dependents = List.copyOf(dependents);
        coverages = List.copyOf(coverages);
    }

    /** The employee; a job that no carrier has told is absent. */
    @Schema(name = "CurrentEmployee")
    public record Employee(
            UUID id,
            UUID groupId,
            @Nullable String customIndividualId,
            @Nullable String groupIndividualId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> classifications,
            @Nullable Employment employment,
            Person person) {

        static Employee of(UUID groupId, FamilyMember member) {
            return new Employee(
                    member.id(),
                    groupId,
                    member.customIndividualId(),
                    member.groupIndividualId(),
                    member.classifications(),
                    member.employment(),
                    member.person());
        }

        @Override
        public String toString() {
            return "Employee[redacted]";
        }
    }

    /** A dependent. */
    @Schema(name = "CurrentDependent")
    public record Dependent(
            UUID id,
            @Nullable String customIndividualId,
            @Nullable String groupIndividualId,
            @Nullable Relationship relationship,
            Person person) {

        static Dependent of(FamilyMember member) {
            return new Dependent(
                    member.id(),
                    member.customIndividualId(),
                    member.groupIndividualId(),
                    member.relationship(),
                    member.person());
        }

        @Override
        public String toString() {
            return "Dependent[redacted]";
        }
    }

    /** The enrollments in one plan that share their configuration. */
    @Schema(name = "CurrentCoverage")
    public record Covered(
            UUID carrierId,
            LineOfCoverage lineOfCoverage,
            UUID planId,
            String planName,
            @Nullable LocalDate signatureDate,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> carrierConfig,
            @Nullable CobraDetails cobraDetails,
            List<EnrolledMember> enrolledMembers) {
        public Covered {
            enrolledMembers = List.copyOf(enrolledMembers);
        }
    }

    @Override
    public String toString() {
        return "CurrentSnapshotResponse[redacted]";
    }
}
