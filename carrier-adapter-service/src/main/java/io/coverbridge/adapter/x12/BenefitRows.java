package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.BenefitCoverage;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.BenefitMember;
import io.coverbridge.adapter.x12.file.MaintenanceType;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says a family in rows of a benefit file: what an instruction changes, or all that a carrier is to hold. */
public final class BenefitRows {

    private final UUID employeeId;
    private final String carrierGroupId;
    private final Family family;
    private final CoverageLevels levels;
    private final Map<UUID, Place> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<BenefitMember> rows = new ArrayList<>();

    /** Where an enrollment is in the family. */
    private record Place(FamilyCoverage coverage, FamilyEnrollment enrollment) {}

    private BenefitRows(UUID employeeId, String carrierGroupId, Family family) {
        this.employeeId = employeeId;
        this.carrierGroupId = carrierGroupId;
        this.family = family;
        levels = new CoverageLevels(family);
        family.coverages()
                .forEach(coverage -> coverage.enrollments()
                        .forEach(enrollment -> places.put(enrollment.id(), new Place(coverage, enrollment))));
    }

    /**
     * What an instruction changes, for a change file. The subscriber comes first, if need be in a row that changes nothing;
     * of the dependents only those with changes.
     */
    public static Translation changes(CarrierInstruction instruction) {
        BenefitRows rows =
                new BenefitRows(instruction.employeeId(), instruction.carrierGroupId(), instruction.family());
        rows.change(instruction.changes());
        return rows.result();
    }

    /**
     * All that a carrier is to hold of a family, for a full file: the subscriber, and everybody with coverage that has not
     * ended.
     *
     * @param day coverage that ended before it is left out
     */
    public static Translation full(UUID employeeId, String carrierGroupId, Family family, LocalDate day) {
        BenefitRows rows = new BenefitRows(employeeId, carrierGroupId, family);
        rows.audit(day);
        return rows.result();
    }

    private void change(List<FamilyChange> changes) {
        Map<UUID, List<FamilyChange>> byMember = new LinkedHashMap<>();
        changes.forEach(change -> byMember.computeIfAbsent(change.individualId(), any -> new ArrayList<>())
                .add(change));
        for (FamilyMember member : ordered()) {
            List<FamilyChange> own = byMember.remove(member.id());
            if (own != null) {
                change(member, own);
            } else if (member.id().equals(employeeId)) {
                rows.add(row(member).of(MaintenanceType.AUDIT, notification(null), List.of()));
            }
        }
        byMember.keySet().forEach(stranger -> problems.add(new Problem(stranger, "INS", X12Fault.SEGMENT_MISSING)));
    }

    private void change(FamilyMember member, List<FamilyChange> changes) {
        ChangesOfMember own = new ChangesOfMember(changes, change -> {
            Place place = places.get(change.enrollmentId());
            return place == null ? null : place.coverage().cobraDetails();
        });
        MemberRow row = row(member);
        if (own.person() != null) {
            rows.add(row.of(own.personType(), RowKey.of(own.person(), null), List.of()));
        }
        own.coverages()
                .forEach((key, group) -> rows.add(row.of(own.type(group, stays(member)), key, told(member, group))));
    }

    private List<BenefitCoverage> told(FamilyMember member, List<FamilyChange> changes) {
        List<BenefitCoverage> coverages = new ArrayList<>();
        for (FamilyChange change : changes) {
            Place place = places.get(change.enrollmentId());
            MaintenanceType type = ChangesOfMember.type(change.type());
            if (place == null) {
                problems.add(new Problem(member.id(), "HD", X12Fault.SEGMENT_MISSING));
            } else {
                coverages.add(coverage(member, type, place));
            }
        }
        return coverages;
    }

    private void audit(LocalDate day) {
        for (FamilyMember member : ordered()) {
            Map<RowKey, List<BenefitCoverage>> byCobra = new LinkedHashMap<>();
            for (FamilyCoverage coverage : family.coverages()) {
                for (FamilyEnrollment enrollment : coverage.enrollments()) {
                    if (enrollment.individualId().equals(member.id())
                            && !enrollment.effectiveEndDate().isBefore(day)
                            && !waived(enrollment)) {
                        byCobra.computeIfAbsent(notification(coverage.cobraDetails()), any -> new ArrayList<>())
                                .add(coverage(member, MaintenanceType.AUDIT, new Place(coverage, enrollment)));
                    }
                }
            }
            if (byCobra.isEmpty() && member.id().equals(employeeId)) {
                byCobra.put(notification(null), List.of());
            }
            byCobra.forEach((key, held) -> rows.add(row(member).of(MaintenanceType.AUDIT, key, held)));
        }
    }

    private static RowKey notification(@Nullable CobraDetails cobra) {
        return new RowKey(MaintenanceReasons.NOTIFICATION, null, cobra);
    }

    private List<FamilyMember> ordered() {
        List<FamilyMember> members = new ArrayList<>();
        family.members().stream()
                .filter(member -> member.id().equals(employeeId))
                .forEach(members::add);
        if (members.isEmpty()) {
            problems.add(new Problem(employeeId, "INS", X12Fault.SUBSCRIBER_MISSING));
        }
        family.members().stream()
                .filter(member -> !member.id().equals(employeeId))
                .forEach(members::add);
        return members;
    }

    private MemberRow row(FamilyMember member) {
        return new MemberRow(member, employeeId, carrierGroupId, new Wording(member.id(), problems));
    }

    private BenefitCoverage coverage(FamilyMember member, MaintenanceType type, Place place) {
        return new CoverageWording(new Wording(member.id(), problems))
                .coverage(
                        type, place.coverage(), place.enrollment(), levels.level(place.coverage(), place.enrollment()));
    }

    /** Whether a member keeps coverage without an end. */
    private boolean stays(FamilyMember member) {
        return family.enrollments()
                .anyMatch(enrollment -> enrollment.individualId().equals(member.id())
                        && enrollment.effectiveEndDate().equals(FamilyEnrollment.OPEN_END));
    }

    private static boolean waived(FamilyEnrollment enrollment) {
        return enrollment.effectiveEndDate().isBefore(enrollment.effectiveStartDate());
    }

    private Translation result() {
        return problems.isEmpty() && !rows.isEmpty()
                ? new Translation.Expressed(new BenefitFamily(rows))
                : new Translation.Inexpressible(problems.stream().distinct().toList());
    }
}
