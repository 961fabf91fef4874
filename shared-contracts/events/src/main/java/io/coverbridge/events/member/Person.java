package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as carriers know one. Never prints itself.
 *
 * @param ssn nine digits without hyphens
 * @param mailingAddress only where it differs from home, except in snapshots, which always have both
 */
public record Person(
        String firstName,
        @Nullable String middleName,
        String lastName,
        @Nullable String suffix,
        @Nullable String maidenName,
        LocalDate dateOfBirth,
        Sex sex,
        @Nullable String ssn,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Address homeAddress,
        @Nullable Address mailingAddress,
        @Nullable Contact contact,
        @Nullable PersonDetails details) {

    private static final Pattern SSN = Pattern.compile("(?!000)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}");

    public Person {
        Fields.line(firstName, 255, "first_name");
        Fields.optionalLine(middleName, 255, "middle_name");
        Fields.line(lastName, 255, "last_name");
        Fields.optionalLine(suffix, 255, "suffix");
        Fields.optionalLine(maidenName, 255, "maiden_name");
        Fields.date(dateOfBirth, "date_of_birth");
        requireNonNull(sex, "sex");
        if (ssn != null) {
            Fields.form(ssn, SSN, 9, "ssn");
        }
    }

    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
