package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier, and sense, demand of the enrollments that a document asks for. */
final class CarrierRules {

    private final @Nullable CarrierFacts carrier;
    private final Map<UUID, GroupPlan> plans;
    private final Members members;
    private final SortedSet<String> errors;

    /**
     * Rules of one carrier.
     *
     * @param carrier null if the directory has not told of it; then it has no rules of its own
     * @param errors sentences are added here
     */
    CarrierRules(
            @Nullable CarrierFacts carrier, Map<UUID, GroupPlan> plans, Members members, SortedSet<String> errors) {
        this.carrier = carrier;
        this.plans = plans;
        this.members = members;
        this.errors = errors;
    }

    /** Checks what the carrier would hold afterwards. */
    void check(List<Row> rows) {
        if (rows.size() > Family.MAX_ENROLLMENTS) {
            errors.add("The family would have more than " + Family.MAX_ENROLLMENTS + " enrollments at this carrier");
        }
        for (Row row : rows) {
            if (row.stated() && row.change() != null) {
                checkEvent(row);
            }
            if (row.grants()) {
                checkLine(row);
                checkCobra(row);
                checkVolume(row);
                checkEligibility(row);
            }
        }
        new Conflicts(errors).check(rows);
    }

    private void checkEvent(Row row) {
        if (carrier != null && carrier.eventRequired() && row.event() == null) {
            errors.add(
                    "This carrier wants an event for every change; there is none for " + Wording.coverage(row.now()));
        }
    }

    private void checkLine(Row row) {
        if (carrier == null) {
            return;
        }
        String line = row.now().lineOfCoverage().wire().replace('_', '-');
        boolean sold = carrier.linesOfCoverage().stream()
                .map(sells -> sells.toLowerCase(Locale.ROOT).replace('_', '-'))
                .anyMatch(sells -> sells.equals(line) || sells.startsWith(line + "-"));
        if (!sold) {
            errors.add(
                    "This carrier does not sell " + row.now().lineOfCoverage().wire());
        }
    }

    private void checkCobra(Row row) {
        if (carrier != null && !carrier.cobraSupported() && row.now().underCobra()) {
            errors.add("This carrier does not take COBRA coverage: " + Wording.coverage(row.now()));
        }
    }

    /** A volume that the carrier holds already is its own business. */
    private void checkVolume(Row row) {
        Integer step = carrier == null ? null : carrier.volumeStep();
        Integer volume = row.enrollment().volume();
        boolean asked =
                row.change() == FamilyChange.Type.ADDITION || row.fields().contains("volume");
        if (asked && step != null && step > 0 && volume != null && volume % step != 0) {
            errors.add("The volume is not a multiple of " + step + " dollars: " + Wording.coverage(row.now()));
        }
    }

    private void checkEligibility(Row row) {
        GroupPlan plan = plans.get(row.now().planId());
        FamilyMember member = members.find(row.individualId());
        if (member == null) {
            errors.add("No such member is in the family: " + Wording.coverage(row.now()));
        } else if (plan != null
                && !plan.eligibleMemberTypes().isEmpty()
                && plan.eligibleMemberTypes().stream().noneMatch(type -> admits(type, member))) {
            errors.add("The plan is not open to this member: " + Wording.coverage(row.now()));
        }
    }

    private static boolean admits(String type, FamilyMember member) {
        Relationship relationship = member.relationship();
        return switch (type) {
            case "all", "employee-with-dependents" -> true;
            case "employee" -> member.individualType() == IndividualType.EMPLOYEE;
            default -> relationship != null && type.equals(kind(relationship));
        };
    }

    /** Plans know three kinds of dependents. */
    private static String kind(Relationship relationship) {
        return switch (relationship) {
            case SPOUSE, CIVIL_UNION, EX_SPOUSE -> "spouse";
            case DOMESTIC_PARTNER -> "domestic-partner";
            case CHILD, GRANDCHILD, STEP_CHILD, FOSTER_CHILD, ADOPTED_CHILD, LEGAL_GUARDIANSHIP -> "child";
            case OTHER -> "other";
        };
    }
}
