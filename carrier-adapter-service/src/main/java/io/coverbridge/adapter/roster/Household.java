package io.coverbridge.adapter.roster;

import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a family, before anybody has a name.
 *
 * @param employeeBirth birth date of the employee, 18 to 63 years old on {@link #REFERENCE}
 * @param maritalStatus of the employee
 * @param dependents the partner first, then the children, the youngest first
 */
record Household(LocalDate employeeBirth, MaritalStatus maritalStatus, List<Dependent> dependents) {

    /** The day on which ages are counted. Fixed, so that a roster does not change with the calendar. */
    static final LocalDate REFERENCE = LocalDate.of(2026, 1, 1);

    /** Most members of a generated family. */
    static final int MAX_MEMBERS = 8;

    static final int YOUNGEST = 18;
    static final int OLDEST = 63;
    private static final int OLDEST_CHILD = 24;
    private static final int MOST_CHILDREN = 5;

    /**
     * Somebody who depends on the employee.
     *
     * @param role name of the place in the family, e.g. {@code spouse} or {@code child-2}
     */
    record Dependent(String role, Relationship relationship, LocalDate birth) {
        boolean isChild() {
            return role.startsWith("child");
        }
    }

    static Household of(Draw draw) {
        int age = draw.between(YOUNGEST, OLDEST);
        MaritalStatus status = maritalStatus(draw, age);
        List<Dependent> dependents = new ArrayList<>();
        Relationship partner = partner(status);
        if (partner != null && draw.chance(85)) {
            int partnerAge = Math.max(YOUNGEST, age + draw.between(-6, 6));
            dependents.add(new Dependent(partner.wire(), partner, born(draw, partnerAge)));
        }
        addChildren(draw, age, !dependents.isEmpty(), dependents);
        return new Household(born(draw, age), status, List.copyOf(dependents));
    }

    private static MaritalStatus maritalStatus(Draw draw, int age) {
        int lot = draw.between(0, 99);
        if (age < 22 || lot < 30) {
            return MaritalStatus.SINGLE;
        } else if (lot < 80) {
            return MaritalStatus.MARRIED;
        } else if (lot < 85) {
            return MaritalStatus.DOMESTIC_PARTNER;
        } else if (lot < 95) {
            return age < 28 ? MaritalStatus.SINGLE : MaritalStatus.DIVORCED;
        } else if (lot < 97) {
            return age < 28 ? MaritalStatus.MARRIED : MaritalStatus.LEGALLY_SEPARATED;
        }
        return age < 40 ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED;
    }

    private static @Nullable Relationship partner(MaritalStatus status) {
        return switch (status) {
            case MARRIED -> Relationship.SPOUSE;
            case DOMESTIC_PARTNER -> Relationship.DOMESTIC_PARTNER;
            case SINGLE, DIVORCED, WIDOWED, LEGALLY_SEPARATED -> null;
        };
    }

    private static void addChildren(Draw draw, int age, boolean partnered, List<Dependent> dependents) {
        int oldest = Math.min(OLDEST_CHILD, age - YOUNGEST);
        if (oldest < 0 || !draw.chance(partnered ? 65 : 15)) {
            return;
        }
        int childAge = draw.between(0, oldest);
        int wanted = partnered ? draw.between(1, MOST_CHILDREN - draw.between(1, 3)) : draw.between(1, 2);
        for (int number = 1; number <= wanted && childAge <= oldest; number++) {
            dependents.add(new Dependent("child-" + number, kin(draw, partnered), born(draw, childAge)));
            childAge += draw.between(2, 4);
        }
    }

    private static Relationship kin(Draw draw, boolean partnered) {
        int lot = draw.between(0, 99);
        if (lot < 90 || (lot < 96 && !partnered)) {
            return Relationship.CHILD;
        }
        return lot < 96 ? Relationship.STEP_CHILD : Relationship.ADOPTED_CHILD;
    }

    /** A birth date of somebody who is that old on the reference day. */
    private static LocalDate born(Draw draw, int age) {
        return REFERENCE.minusYears(age).minusDays(draw.between(0, 363));
    }
}
