package io.coverbridge.adapter.x12.file;

import io.coverbridge.events.member.FamilyChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a file says to change.
 *
 * @param row who it is, and the person as it is to be; the reason is {@code INS04}
 * @param coverage the coverage as it is to be; absent for a demographic change
 */
public record BenefitChange(
        FamilyChange.Type type, BenefitMember row, @Nullable BenefitCoverage coverage) {

    /** What a family's rows say, in their order. Rows and coverages that are there for comparison say nothing. */
    public static List<BenefitChange> of(BenefitFamily family) {
        List<BenefitChange> changes = new ArrayList<>();
        for (BenefitMember row : family.rows()) {
            MaintenanceType type = row.status().maintenanceType();
            boolean person = type == MaintenanceType.ADDITION
                    || (type == MaintenanceType.CHANGE && row.coverages().isEmpty());
            if (person) {
                changes.add(new BenefitChange(FamilyChange.Type.DEMOGRAPHIC, row, null));
            }
            for (BenefitCoverage coverage : row.coverages()) {
                FamilyChange.Type change = type(coverage);
                if (change != null) {
                    changes.add(new BenefitChange(change, row, coverage));
                }
            }
        }
        return changes;
    }

    private static FamilyChange.@Nullable Type type(BenefitCoverage coverage) {
        return switch (coverage.maintenanceType()) {
            case ADDITION -> FamilyChange.Type.ADDITION;
            case CHANGE, CORRECTION -> FamilyChange.Type.CHANGE;
            case REINSTATEMENT -> FamilyChange.Type.REINSTATEMENT;
            case TERMINATION -> neverCounted(coverage) ? FamilyChange.Type.WAIVER : FamilyChange.Type.TERMINATION;
            case DELETION -> FamilyChange.Type.WAIVER;
            case AUDIT, NOT_APPLICABLE -> null;
        };
    }

    private static boolean neverCounted(BenefitCoverage coverage) {
        LocalDate begin = coverage.date("348");
        LocalDate end = coverage.date("349");
        return begin != null && end != null && end.isBefore(begin);
    }

    @Override
    public String toString() {
        return "BenefitChange[" + type + "]";
    }
}
