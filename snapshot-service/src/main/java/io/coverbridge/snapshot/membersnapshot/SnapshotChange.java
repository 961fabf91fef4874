package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a carrier is told.
 *
 * @param type what happens
 * @param individualId the member
 * @param individualType its place in the family
 * @param lineOfCoverage line of the enrollment; this and all that follows up to the end date is absent for demographics
 * @param planId plan of the enrollment
 * @param planName name of the plan
 * @param enrollmentId the enrollment
 * @param effectiveStartDate first day
 * @param effectiveEndDate last day, 9999-12-31 while it goes on
 * @param fields names of the fields that differ from what the carrier had
 * @param event what caused it, where the platform said so
 */
public record SnapshotChange(
        FamilyChange.Type type,
        UUID individualId,
        @Nullable IndividualType individualType,
        @Nullable LineOfCoverage lineOfCoverage,
        @Nullable UUID planId,
        @Nullable String planName,
        @Nullable UUID enrollmentId,
        @Nullable LocalDate effectiveStartDate,
        @Nullable LocalDate effectiveEndDate,
        List<String> fields,
        @Nullable LifeEvent event) {

    public SnapshotChange {
        fields = List.copyOf(fields);
    }

    static List<SnapshotChange> of(CarrierInstruction instruction) {
        Map<UUID, Place> places = new HashMap<>();
        for (FamilyCoverage coverage : instruction.family().coverages()) {
            coverage.enrollments().forEach(enrollment -> places.put(enrollment.id(), new Place(coverage, enrollment)));
        }
        Map<UUID, IndividualType> types = new HashMap<>();
        for (FamilyMember member : instruction.family().members()) {
            types.put(member.id(), member.individualType());
        }
        return instruction.changes().stream()
                .map(change -> of(change, types.get(change.individualId()), places.get(change.enrollmentId())))
                .toList();
    }

    private static SnapshotChange of(FamilyChange change, @Nullable IndividualType type, @Nullable Place place) {
        return new SnapshotChange(
                change.type(),
                change.individualId(),
                type,
                place == null ? null : place.coverage().lineOfCoverage(),
                place == null ? null : place.coverage().planId(),
                place == null ? null : place.coverage().planName(),
                change.enrollmentId(),
                place == null ? null : place.enrollment().effectiveStartDate(),
                place == null ? null : place.enrollment().effectiveEndDate(),
                change.fields(),
                change.event());
    }

    /** Where an enrollment stands in the family. */
    private record Place(FamilyCoverage coverage, FamilyEnrollment enrollment) {}
}
