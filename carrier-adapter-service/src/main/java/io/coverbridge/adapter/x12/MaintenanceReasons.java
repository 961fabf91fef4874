package io.coverbridge.adapter.x12;

import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.FamilyChange;
import org.jspecify.annotations.Nullable;

/** The reason of a change in the words of a file ({@code INS04}). The table with its grounds is in docs/x12-834.md. */
final class MaintenanceReasons {

    private static final String NONE_GIVEN = "AI";
    private static final String DECLINED = "26";

    /** For rows that are there for comparison only. */
    static final String NOTIFICATION = "XN";

    private MaintenanceReasons() {}

    /**
     * The code of a change.
     *
     * @param reason absent where the platform named no event
     */
    static String of(@Nullable EventReason reason, FamilyChange.Type type) {
        if (reason == null) {
            return type == FamilyChange.Type.WAIVER ? DECLINED : NONE_GIVEN;
        }
        boolean ends = type == FamilyChange.Type.TERMINATION || type == FamilyChange.Type.WAIVER;
        return switch (reason) {
            case DIVORCE -> "01";
            case NEWBORN -> "02";
            case DEATH -> "03";
            case RETIREMENT -> "04";
            case ADOPTION, FOSTER_CARE, LEGAL_GUARDIAN -> "05";
            case COBRA_TERMINATION -> "07";
            case TERMINATION -> "08";
            case COBRA_ENROLLMENT, COBRA_UPDATE_OTHER -> "09";
            case MEDICARE -> ends ? "14" : "29";
            case DISABILITY_STATUS_CHANGE -> "21";
            case RATE_CHANGED -> "22";
            case DEMOGRAPHIC_CHANGE -> "25";
            case NEW_HIRE -> "28";
            case OPEN_ENROLLMENT, DEPENDENT_OPEN_ENROLLMENT, LOST_COVERAGE -> "29";
            case MARRIAGE -> "32";
            case BENEFIT_CLASS_CHANGE, CHANGE_TO_PART_TIME, CHANGE_TO_FULL_TIME, IMMIGRATION_STATUS_CHANGE -> "33";
            case LEAVE_STATUS_CHANGE -> ends ? "38" : "37";
            case REHIRE, REINSTATEMENT -> "41";
            case MOVED -> "43";
            case COURT_ORDER, ELIGIBILITY_CHANGE, OFFLINE_CHANGE -> NONE_GIVEN;
        };
    }
}
