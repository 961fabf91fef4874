package io.coverbridge.adapter.x12;

import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.PatientRelationship;
import io.coverbridge.events.member.ProviderRole;
import io.coverbridge.events.member.QualifyingEventReason;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import org.jspecify.annotations.Nullable;

/** What the hub's lists are in the code lists of a file. */
final class MemberCodes {

    static final String SELF = "18";

    private MemberCodes() {}

    /** INS02. A partner of a civil union is told as a spouse: the list has no other code that gives the same rights. */
    static String relationship(@Nullable Relationship relationship) {
        if (relationship == null) {
            return SELF;
        }
        return switch (relationship) {
            case SPOUSE, CIVIL_UNION -> "01";
            case GRANDCHILD -> "05";
            case ADOPTED_CHILD -> "09";
            case FOSTER_CHILD -> "10";
            case LEGAL_GUARDIANSHIP -> "15";
            case STEP_CHILD -> "17";
            case CHILD -> "19";
            case EX_SPOUSE -> "25";
            case DOMESTIC_PARTNER -> "53";
            case OTHER -> "G8";
        };
    }

    /** DMG03. The list knows three; who is recorded as unspecified is told as unknown. */
    static String sex(Sex sex) {
        return switch (sex) {
            case F -> "F";
            case M -> "M";
            case U, X -> "U";
        };
    }

    /** DMG04. */
    static @Nullable String maritalStatus(@Nullable MaritalStatus status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case SINGLE -> "I";
            case MARRIED -> "M";
            case DOMESTIC_PARTNER -> "B";
            case DIVORCED -> "D";
            case WIDOWED -> "W";
            case LEGALLY_SEPARATED -> "X";
        };
    }

    /** INS08. */
    static String employmentStatus(EmploymentStatus status) {
        return switch (status) {
            case FULL_TIME -> "FT";
            case PART_TIME -> "PT";
            case CONTRACT -> "AC";
            case DISABLED -> "L1";
            case TERMINATED -> "TE";
            case RETIRED -> "RT";
        };
    }

    /** INS07. */
    static @Nullable String qualifyingEvent(@Nullable QualifyingEventReason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case TERMINATION_OF_EMPLOYMENT -> "1";
            case REDUCTION_OF_WORK_HOURS -> "2";
            case MEDICARE -> "3";
            case DEATH -> "4";
            case DIVORCE -> "5";
            case SEPARATION -> "6";
            case INELIGIBLE_CHILD -> "7";
            case BANKRUPTCY_OF_RETIREES_FORMER_EMPLOYER -> "8";
            case LAYOFF -> "9";
            case LEAVE_OF_ABSENCE -> "10";
        };
    }

    /** ICM01. */
    static String frequency(@Nullable SalaryUnit unit) {
        if (unit == null) {
            return "U";
        }
        return switch (unit) {
            case WEEK -> "1";
            case SEMI_MONTHLY -> "3";
            case MONTH -> "4";
            case ANNUAL -> "7";
            case HOUR -> "H";
        };
    }

    /** NM101 of a provider. */
    static String provider(@Nullable ProviderRole role) {
        if (role == null) {
            return "P3";
        }
        return switch (role) {
            case PCP -> "P3";
            case DENTAL_PCP -> "QN";
            case OBGYN -> "3D";
        };
    }

    /** NM110 of a provider. */
    static String patient(@Nullable PatientRelationship relationship) {
        if (relationship == null) {
            return "72";
        }
        return switch (relationship) {
            case ESTABLISHED -> "25";
            case NOT_ESTABLISHED -> "26";
            case UNKNOWN -> "72";
        };
    }
}
