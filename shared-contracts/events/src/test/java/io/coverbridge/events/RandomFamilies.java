package io.coverbridge.events;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.ContactMethod;
import io.coverbridge.events.member.EmailAddressType;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.EventCategory;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.MaritalStatus;
import io.coverbridge.events.member.PatientRelationship;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.PersonDetails;
import io.coverbridge.events.member.ProviderCodeType;
import io.coverbridge.events.member.ProviderEntityType;
import io.coverbridge.events.member.ProviderRole;
import io.coverbridge.events.member.QualifyingEventReason;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import io.coverbridge.events.member.TobaccoType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Families of people that do not exist, and what changes in them. */
final class RandomFamilies {

    private final RandomValues random;

    RandomFamilies(RandomValues random) {
        this.random = random;
    }

    Family family() {
        return new Family(random.some(4, this::member), random.some(4, this::coverage));
    }

    FamilyChange change() {
        FamilyChange.Type type = random.oneOf(FamilyChange.Type.values());
        return new FamilyChange(
                type,
                type == FamilyChange.Type.DEMOGRAPHIC ? null : random.uuid(),
                random.uuid(),
                random.maybe(() -> new LifeEvent(
                        random.line(255),
                        random.date(),
                        random.oneOf(EventReason.values()),
                        random.oneOf(EventCategory.values()))),
                random.some(50, () -> random.line(255)));
    }

    private FamilyMember member() {
        IndividualType type = random.oneOf(IndividualType.values());
        return new FamilyMember(
                random.uuid(),
                type,
                type == IndividualType.EMPLOYEE ? null : random.oneOf(Relationship.values()),
                random.maybe(() -> random.line(255)),
                random.maybe(() -> random.line(255)),
                person(),
                random.maybe(this::employment),
                random.freeObject(FamilyMember.MAX_CLASSIFICATIONS));
    }

    private Person person() {
        return new Person(
                random.line(255),
                random.maybe(() -> random.emptyOrLine(255)),
                random.line(255),
                random.maybe(() -> random.emptyOrLine(255)),
                random.maybe(() -> random.emptyOrLine(255)),
                random.date(),
                random.oneOf(Sex.values()),
                random.maybe(() -> "9" + random.digits(2) + "1" + random.digits(1) + "5" + random.digits(3)),
                random.maybe(() -> random.oneOf(MaritalStatus.values())),
                random.maybe(this::address),
                random.maybe(this::address),
                random.maybe(this::contact),
                random.maybe(this::details));
    }

    private Address address() {
        return new Address(
                random.line(255),
                random.maybe(() -> random.emptyOrLine(255)),
                random.line(255),
                random.oneOf(State.values()),
                random.digits(5) + (random.yes() ? "" : "-") + (random.yes() ? "" : random.digits(4)),
                random.maybe(() -> random.emptyOrLine(255)));
    }

    private Contact contact() {
        return new Contact(
                random.maybe(() -> random.emptyOrLine(254)),
                random.maybe(() -> random.oneOf(EmailAddressType.values())),
                random.maybe(() -> random.emptyOrLine(20)),
                random.maybe(() -> random.emptyOrLine(20)),
                random.maybe(() -> random.emptyOrLine(64)),
                random.maybe(() -> random.oneOf(ContactMethod.values())),
                random.maybe(random::yes));
    }

    private PersonDetails details() {
        return new PersonDetails(
                random.maybe(() -> new PersonDetails.AmericanIndian(
                        random.maybe(() -> random.oneOf(State.values())), random.maybe(() -> random.emptyOrLine(255)))),
                random.maybe(() -> new PersonDetails.Disability(
                        random.maybe(random::yes),
                        random.maybe(() -> random.emptyOrLine(255)),
                        random.maybe(random::yes))),
                random.maybe(random::yes),
                random.maybe(random::yes),
                random.maybe(() -> new PersonDetails.Tobacco(
                        random.maybe(random::yes),
                        random.maybe(() -> random.some(3, () -> random.oneOf(TobaccoType.values()))),
                        random.maybe(() -> random.emptyOrLine(255)),
                        random.maybe(() -> random.emptyOrLine(255)))));
    }

    private Employment employment() {
        return new Employment(
                random.oneOf(EmploymentStatus.values()),
                random.below(Employment.MAX_HOURS + 1),
                random.maybe(() -> random.emptyOrLine(255)),
                new EmploymentDates(
                        random.date(),
                        random.maybe(random::date),
                        random.maybe(random::date),
                        random.maybe(random::date),
                        random.maybe(random::date)),
                random.maybe(() -> new Salary(
                        random.maybe(this::amount),
                        random.maybe(() -> random.oneOf(SalaryType.values())),
                        random.maybe(() -> random.oneOf(SalaryUnit.values())),
                        random.maybe(random::date))));
    }

    private BigDecimal amount() {
        return random.oneIn(5)
                ? Salary.MAX_AMOUNT
                : BigDecimal.valueOf(1 + random.below(1_000_000), random.below(6) - 2);
    }

    private FamilyCoverage coverage() {
        return new FamilyCoverage(
                random.oneOf(LineOfCoverage.values()),
                random.uuid(),
                random.line(255),
                random.maybe(random::date),
                random.freeObject(FamilyCoverage.MAX_CONFIGURATION),
                random.maybe(() -> new CobraDetails(
                        random.yes(),
                        random.date(),
                        random.date(),
                        random.maybe(random::date),
                        random.maybe(() -> random.oneOf(QualifyingEventReason.values())))),
                random.some(4, this::enrollment));
    }

    private FamilyEnrollment enrollment() {
        LocalDate start = LocalDate.of(1950, 1, 1).plusDays(random.below(50_000));
        return new FamilyEnrollment(
                random.uuid(),
                random.uuid(),
                random.oneOf(IndividualType.values()),
                start,
                random.oneIn(3) ? FamilyEnrollment.OPEN_END : start.plusDays(random.below(3_000) - 1),
                random.maybe(random::date),
                random.maybe(random::count),
                random.maybe(() -> new PcpDetails(random.some(3, this::provider))));
    }

    private PcpDetails.Provider provider() {
        return new PcpDetails.Provider(
                random.line(255),
                random.oneOf(ProviderCodeType.values()),
                random.maybe(() -> random.oneOf(ProviderRole.values())),
                random.maybe(() -> random.oneOf(ProviderEntityType.values())),
                random.maybe(() -> random.emptyOrLine(255)),
                random.maybe(() -> random.emptyOrLine(255)),
                random.maybe(() -> random.emptyOrLine(255)),
                random.maybe(() -> random.emptyOrLine(255)),
                random.maybe(() -> random.oneOf(PatientRelationship.values())));
    }
}
