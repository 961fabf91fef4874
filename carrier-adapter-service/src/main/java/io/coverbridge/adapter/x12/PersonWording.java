package io.coverbridge.adapter.x12;

import io.coverbridge.adapter.x12.file.Category;
import io.coverbridge.adapter.x12.file.Demographics;
import io.coverbridge.adapter.x12.file.Disability;
import io.coverbridge.adapter.x12.file.Income;
import io.coverbridge.adapter.x12.file.PersonName;
import io.coverbridge.adapter.x12.file.PostalAddress;
import io.coverbridge.adapter.x12.file.Reach;
import io.coverbridge.adapter.x12.file.Reference;
import io.coverbridge.adapter.x12.syntax.X12Fault;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.Salary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person in the words of a file: loops 2100A and 2100C, and what goes with them. */
final class PersonWording {

    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+?1?([2-9][0-9]{9})");

    private final Wording wording;

    PersonWording(Wording wording) {
        this.wording = wording;
    }

    PersonName name(Person person) {
        return new PersonName(
                wording.spoken(person.lastName(), 1, 60, "NM103"),
                wording.spoken(person.firstName(), 1, 35, "NM104"),
                wording.text(person.middleName(), 25),
                null,
                wording.text(person.suffix(), 10),
                person.ssn());
    }

    List<Reach> reach(@Nullable Contact contact) {
        List<Reach> reach = new ArrayList<>();
        if (contact != null) {
            add("HP", phone(contact.homePhone()), reach);
            add("WP", phone(contact.workPhone()), reach);
            add("EM", wording.exact(contact.emailAddress(), 1, 256, "PER (EM)"), reach);
        }
        return reach;
    }

    private static void add(String qualifier, @Nullable String number, List<Reach> reach) {
        if (number != null) {
            reach.add(new Reach(qualifier, number));
        }
    }

    /** Ten digits where it is a number of North America, as the guide wants them. */
    private @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String bare = phone.replaceAll("[ ().-]", "");
        return NORTH_AMERICAN.matcher(bare).matches() ? bare.substring(bare.length() - 10) : wording.text(phone, 256);
    }

    @Nullable
    PostalAddress address(@Nullable Address address, String place) {
        if (address == null) {
            return null;
        }
        String zipCode = address.zipCode().replace("-", "");
        return new PostalAddress(
                wording.spoken(address.streetOne(), 1, 55, "N301" + place),
                wording.text(address.streetTwo(), 55),
                wording.spoken(address.city(), 2, 30, "N401" + place),
                address.state().name(),
                zipCode,
                wording.text(address.county(), 30));
    }

    Demographics demographics(Person person) {
        return new Demographics(
                person.dateOfBirth(), MemberCodes.sex(person.sex()), MemberCodes.maritalStatus(person.maritalStatus()));
    }

    @Nullable
    Income income(@Nullable Employment employment) {
        Salary salary = employment == null ? null : employment.salary();
        if (employment == null || salary == null || salary.amount() == null) {
            return null;
        }
        return new Income(
                MemberCodes.frequency(salary.unit()), salary.amount(), BigDecimal.valueOf(employment.hoursWorked()));
    }

    @Nullable
    String health(@Nullable PersonDetails details) {
        if (details == null || details.tobacco() == null || details.tobacco().user() == null) {
            return null;
        }
        return Boolean.TRUE.equals(details.tobacco().user()) ? "T" : "N";
    }

    List<String> languages(@Nullable Contact contact) {
        String language = contact == null ? null : contact.preferredLanguage();
        String code = language == null ? "" : language.toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(code) ? List.of(code) : List.of();
    }

    /** Which kind is not known; an employee's may pass, a dependent's is what keeps a grown child covered. */
    List<Disability> disabilities(FamilyMember member) {
        if (!Boolean.TRUE.equals(disabled(member.person().details()))) {
            return List.of();
        }
        return List.of(new Disability(member.individualType() == IndividualType.EMPLOYEE ? "2" : "3", List.of()));
    }

    static @Nullable Boolean disabled(@Nullable PersonDetails details) {
        if (details == null || details.disability() == null) {
            return null;
        }
        return details.disability().disabled();
    }

    static @Nullable String student(@Nullable PersonDetails details) {
        if (details == null || details.isStudent() == null) {
            return null;
        }
        return details.isStudent() ? "F" : "N";
    }

    List<Category> categories(FamilyMember member) {
        List<Category> categories = new ArrayList<>();
        member.classifications().forEach((name, value) -> {
            String label = wording.label(name, 60, "N102 (75)");
            String text = wording.label(CoverageWording.plain(value), 50, "REF02 (ZZ)");
            if (label.isEmpty()) {
                wording.problem("N102 (75)", X12Fault.ELEMENT_MISSING);
            }
            categories.add(new Category(label, text.isEmpty() ? null : new Reference("ZZ", text)));
        });
        return categories;
    }
}
