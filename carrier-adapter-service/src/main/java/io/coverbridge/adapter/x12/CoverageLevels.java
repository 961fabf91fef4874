package io.coverbridge.adapter.x12;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Relationship;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of a family is covered by a plan ({@code HD05}). */
final class CoverageLevels {

    private enum Kind {
        EMPLOYEE,
        SPOUSE,
        CHILD,
        OTHER
    }

    private final Family family;
    private final Map<UUID, Kind> kinds = new HashMap<>();

    CoverageLevels(Family family) {
        this.family = family;
        for (FamilyMember member : family.members()) {
            kinds.put(member.id(), kind(member.relationship()));
        }
    }

    /** The level on the day on which an enrollment begins, changes or ends; its own member always counts. */
    String level(FamilyCoverage coverage, FamilyEnrollment enrollment) {
        LocalDate day = day(enrollment);
        Set<UUID> covered = new HashSet<>(Set.of(enrollment.individualId()));
        for (FamilyCoverage other : family.coverages()) {
            if (other.lineOfCoverage() == coverage.lineOfCoverage()
                    && other.planId().equals(coverage.planId())) {
                other.enrollments().stream()
                        .filter(one -> !day.isBefore(one.effectiveStartDate()) && !day.isAfter(one.effectiveEndDate()))
                        .forEach(one -> covered.add(one.individualId()));
            }
        }
        return level(covered);
    }

    private static LocalDate day(FamilyEnrollment enrollment) {
        if (!enrollment.effectiveEndDate().equals(FamilyEnrollment.OPEN_END)) {
            return enrollment.effectiveEndDate();
        }
        LocalDate changed = enrollment.latestChangeEffectiveDate();
        return changed == null || changed.isBefore(enrollment.effectiveStartDate())
                ? enrollment.effectiveStartDate()
                : changed;
    }

    private String level(Set<UUID> covered) {
        List<Kind> present = covered.stream()
                .map(member -> kinds.getOrDefault(member, Kind.OTHER))
                .toList();
        boolean employee = present.contains(Kind.EMPLOYEE);
        boolean spouse = present.contains(Kind.SPOUSE);
        boolean child = present.contains(Kind.CHILD);
        int others = Collections.frequency(present, Kind.OTHER);
        if (others > 0) {
            return withOthers(employee, spouse || child, others);
        }
        if (employee) {
            return spouse ? child ? "FAM" : "ESP" : child ? "ECH" : "EMP";
        }
        return spouse ? child ? "SPC" : "SPO" : "CHD";
    }

    private static String withOthers(boolean employee, boolean kin, int others) {
        if (!employee) {
            return "DEP";
        }
        return kin ? "FAM" : others == 1 ? "E1D" : "E5D";
    }

    private static Kind kind(@Nullable Relationship relationship) {
        if (relationship == null) {
            return Kind.EMPLOYEE;
        }
        return switch (relationship) {
            case SPOUSE, DOMESTIC_PARTNER, CIVIL_UNION -> Kind.SPOUSE;
            case CHILD, GRANDCHILD, STEP_CHILD, FOSTER_CHILD, ADOPTED_CHILD, LEGAL_GUARDIANSHIP -> Kind.CHILD;
            case EX_SPOUSE, OTHER -> Kind.OTHER;
        };
    }
}
