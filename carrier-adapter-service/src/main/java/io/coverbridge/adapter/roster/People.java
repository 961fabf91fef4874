package io.coverbridge.adapter.roster;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.ContactMethod;
import io.coverbridge.events.member.EmailAddressType;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the members of a household their names, numbers and addresses. None of them can be real: the towns do not exist,
 * ZIP codes begin with 000, phone numbers are those set apart for fiction, mail goes to a reserved domain.
 */
final class People {

    private final Draw draw;
    private final RosterIds ids;
    private final String lastName;
    private final Words.Place place;
    private final Address home;
    private final @Nullable Address mailing;
    private int members;

    People(Draw draw, RosterIds ids) {
        this.draw = draw;
        this.ids = ids;
        lastName = draw.of(Words.ALL.lastNames());
        place = draw.of(Words.ALL.places());
        home = address(draw.between(2, 9899) + " " + draw.of(Words.ALL.streets()));
        mailing = draw.chance(8) ? address("PO Box " + draw.between(10, 4999)) : null;
    }

    /** The family, the employee first. */
    List<FamilyMember> of(Household household) {
        List<FamilyMember> family = new ArrayList<>();
        family.add(new FamilyMember(
                ids.member(RosterIds.EMPLOYEE),
                IndividualType.EMPLOYEE,
                null,
                null,
                null,
                person(household.employeeBirth(), lastName, household.maritalStatus(), true),
                Jobs.of(draw, household.employeeBirth()),
                Map.of()));
        for (Household.Dependent dependent : household.dependents()) {
            family.add(new FamilyMember(
                    ids.member(dependent.role()),
                    IndividualType.DEPENDENT,
                    dependent.relationship(),
                    null,
                    null,
                    dependent(household, dependent),
                    null,
                    Map.of()));
        }
        return List.copyOf(family);
    }

    private Person dependent(Household household, Household.Dependent dependent) {
        boolean sameName = draw.chance(dependent.isChild() ? 93 : 85);
        String name = sameName ? lastName : draw.of(Words.ALL.lastNames());
        MaritalStatus status = dependent.isChild() ? MaritalStatus.SINGLE : household.maritalStatus();
        return person(dependent.birth(), name, status, false);
    }

    private Person person(LocalDate birth, String name, MaritalStatus status, boolean reachable) {
        Sex sex = sex();
        String first = draw.of(names(sex));
        String middle = draw.chance(40) ? draw.of(names(sex)).substring(0, 1) : null;
        long ssnPlace = (long) ids.index() * Household.MAX_MEMBERS + members++;
        boolean newborn = birth.isAfter(Household.REFERENCE.minusYears(1));
        return new Person(
                first,
                middle,
                name,
                sex == Sex.M && draw.chance(4) ? "Jr" : null,
                null,
                birth,
                sex,
                newborn ? null : Ssn.of(ids.seed(), ssnPlace),
                status,
                home,
                mailing,
                reachable ? contact(first, name) : null,
                null);
    }

    private Sex sex() {
        int lot = draw.between(0, 199);
        if (lot < 2) {
            return lot == 0 ? Sex.X : Sex.U;
        }
        return lot < 101 ? Sex.F : Sex.M;
    }

    private List<String> names(Sex sex) {
        return switch (sex) {
            case F -> Words.ALL.femaleNames();
            case M -> Words.ALL.maleNames();
            case U, X -> draw.chance(50) ? Words.ALL.femaleNames() : Words.ALL.maleNames();
        };
    }

    private Contact contact(String first, String name) {
        String mailbox = (first + "." + name + (ids.index() + 1)).toLowerCase(Locale.ROOT);
        return new Contact(
                mailbox + "@mail.example",
                EmailAddressType.HOME,
                phone(),
                draw.chance(50) ? phone() : null,
                null,
                draw.chance(70) ? ContactMethod.EMAIL : ContactMethod.HOME_PHONE,
                null);
    }

    private String phone() {
        return String.format(Locale.ROOT, "+1%s55501%02d", place.areaCode(), draw.between(0, 99));
    }

    private Address address(String street) {
        String zip = String.format(Locale.ROOT, "000%02d", draw.between(10, 99));
        return new Address(street, null, place.city(), place.state(), zip, place.county());
    }
}
