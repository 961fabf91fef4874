package io.coverbridge.snapshot.member;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.Sex;
import io.coverbridge.kit.http.Masking;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person, as the API answers it. Never prints itself.
 *
 * @param ssn nine digits, or with {@code mask=ssn} the last four behind asterisks
 * @param mailingAddress only where it differs from home
 */
public record PersonResponse(
        String firstName,
        @Nullable String middleName,
        String lastName,
        @Nullable String suffix,
        @Nullable String maidenName,
        LocalDate dateOfBirth,
        Sex sex,
        @Schema(examples = "*****4321") @Nullable String ssn,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Address homeAddress,
        @Nullable Address mailingAddress,
        @Nullable Contact contact,
        @Nullable PersonDetails details) {

    static PersonResponse of(Person person, Masking masking) {
        Address mailing = person.mailingAddress();
        return new PersonResponse(
                person.firstName(),
                person.middleName(),
                person.lastName(),
                person.suffix(),
                person.maidenName(),
                person.dateOfBirth(),
                person.sex(),
                masking.ssn(person.ssn()),
                person.maritalStatus(),
                person.homeAddress(),
                mailing == null || mailing.equals(person.homeAddress()) ? null : mailing,
                person.contact(),
                person.details());
    }

    @Override
    public String toString() {
        return "PersonResponse[redacted]";
    }
}
