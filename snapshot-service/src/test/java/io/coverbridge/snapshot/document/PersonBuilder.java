package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#aPerson()}. */
public final class PersonBuilder {

    private String firstName = "Rosa";
    private String lastName = "Calder";
    private LocalDate dateOfBirth = LocalDate.of(1984, 3, 9);
    private Sex sex = Sex.F;
    private @Nullable String ssn;
    private @Nullable MaritalStatus maritalStatus;
    private Address home = new Address("12 Ferry Lane", null, "Duluth", State.MN, "55802", null);
    private @Nullable Contact contact;
    private @Nullable PersonDetails details;

    PersonBuilder() {}

    public PersonBuilder named(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
        return this;
    }

    public PersonBuilder born(String date) {
        dateOfBirth = LocalDate.parse(date);
        return this;
    }

    public PersonBuilder ofSex(Sex sex) {
        this.sex = sex;
        return this;
    }

    public PersonBuilder withSsn(String ssn) {
        this.ssn = ssn;
        return this;
    }

    public PersonBuilder married() {
        maritalStatus = MaritalStatus.MARRIED;
        return this;
    }

    /** Home and mail alike. */
    public PersonBuilder livingAt(String street, String city, State state, String zipCode) {
        home = new Address(street, null, city, state, zipCode, null);
        return this;
    }

    public PersonBuilder reachedAt(String emailAddress) {
        contact = new Contact(emailAddress, null, null, null, null, null, null);
        return this;
    }

    public PersonBuilder smoking() {
        details = new PersonDetails(null, null, null, null, new PersonDetails.Tobacco(true, null, null, null));
        return this;
    }

    public Person build() {
        return new Person(
                firstName,
                null,
                lastName,
                null,
                null,
                dateOfBirth,
                sex,
                ssn,
                maritalStatus,
                home,
                home,
                contact,
                details);
    }
}
