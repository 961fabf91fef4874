package io.coverbridge.adapter.x12;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.Contact;
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
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds small families and what changes in them: {@code aFamily().enrolled(JANE, DENTAL).changed(ADDITION, JANE, DENTAL)}. */
final class X12Families {

    static final UUID JANE = id("jane");
    static final UUID JOHN = id("john");
    static final UUID JUNE = id("june");
    static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final List<FamilyMember> members = new ArrayList<>();
    private final List<FamilyCoverage> coverages = new ArrayList<>();
    private final List<FamilyChange> changes = new ArrayList<>();

    /** Jane, an employee. */
    static X12Families aFamily() {
        X12Families family = new X12Families();
        family.members.add(member(JANE, null, person("Jane"), job(EmploymentStatus.FULL_TIME), Map.of()));
        return family;
    }

    /** Somebody whom the carrier has not heard of, with coverage in these lines. */
    static X12Families newHire(UUID employee, List<LineOfCoverage> lines) {
        X12Families family = new X12Families();
        family.members.add(member(employee, null, person("Jane"), job(EmploymentStatus.FULL_TIME), Map.of()));
        family.changed(employee, EventReason.NEW_HIRE);
        for (LineOfCoverage line : lines) {
            family.enrolled(employee, line).changed(FamilyChange.Type.ADDITION, employee, line, EventReason.NEW_HIRE);
        }
        return family;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Person person(String firstName) {
        Address home = new Address("1 Main Street", null, "Portland", State.OR, "97201-1234", "Multnomah");
        return new Person(
                firstName,
                null,
                "Doe",
                null,
                null,
                LocalDate.of(1980, 2, 3),
                Sex.F,
                "911223333",
                MaritalStatus.MARRIED,
                home,
                home,
                new Contact("jane@example.com", null, "+15035550123", null, "en", null, null),
                null);
    }

    static Employment job(EmploymentStatus status) {
        return new Employment(
                status,
                40,
                "Engineer",
                new EmploymentDates(LocalDate.of(2020, 5, 1), null, null, null, null),
                new Salary(new BigDecimal("85000.50"), SalaryType.SALARY, SalaryUnit.ANNUAL, null));
    }

    static FamilyMember member(
            UUID id,
            @Nullable Relationship relationship,
            Person person,
            @Nullable Employment employment,
            Map<String, @Nullable Object> classifications) {
        return new FamilyMember(
                id,
                relationship == null ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT,
                relationship,
                "EMP-" + id.toString().substring(0, 4),
                null,
                person,
                employment,
                classifications);
    }

    X12Families with(UUID id, Relationship relationship) {
        members.add(member(id, relationship, person("Dependent"), null, Map.of()));
        return this;
    }

    X12Families instead(FamilyMember member) {
        members.removeIf(other -> other.id().equals(member.id()));
        members.add(member);
        return this;
    }

    /** Since {@link #START} and without an end. */
    X12Families enrolled(UUID member, LineOfCoverage line) {
        return enrolled(member, line, START, FamilyEnrollment.OPEN_END, null);
    }

    X12Families enrolled(
            UUID member, LineOfCoverage line, LocalDate start, LocalDate end, @Nullable CobraDetails cobra) {
        return enrolled(line, cobra, Map.of(), enrollment(member, line, start, end, null));
    }

    X12Families enrolled(
            LineOfCoverage line,
            @Nullable CobraDetails cobra,
            Map<String, @Nullable Object> config,
            FamilyEnrollment enrollment) {
        coverages.add(
                new FamilyCoverage(line, id("plan " + line), "Plan " + line, null, config, cobra, List.of(enrollment)));
        return this;
    }

    static FamilyEnrollment enrollment(
            UUID member, LineOfCoverage line, LocalDate start, LocalDate end, @Nullable Integer volume) {
        return new FamilyEnrollment(
                id(member + " " + line),
                member,
                member.equals(JANE) ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT,
                start,
                end,
                null,
                volume,
                null);
    }

    X12Families changed(FamilyChange.Type type, UUID member, LineOfCoverage line) {
        return changed(type, member, line, null);
    }

    X12Families changed(FamilyChange.Type type, UUID member, LineOfCoverage line, @Nullable EventReason reason) {
        changes.add(new FamilyChange(type, id(member + " " + line), member, event(reason), List.of()));
        return this;
    }

    /** The person changed; without fields, the carrier hears of it for the first time. */
    X12Families changed(UUID member, @Nullable EventReason reason, String... fields) {
        changes.add(new FamilyChange(FamilyChange.Type.DEMOGRAPHIC, null, member, event(reason), List.of(fields)));
        return this;
    }

    private static @Nullable LifeEvent event(@Nullable EventReason reason) {
        return reason == null
                ? null
                : new LifeEvent(reason.wire(), LocalDate.of(2026, 3, 4), reason, EventCategory.COVERAGE);
    }

    Family family() {
        return new Family(members, coverages);
    }

    CarrierInstruction instruction() {
        return instruction(family(), changes);
    }

    static CarrierInstruction instruction(Family family, List<FamilyChange> changes) {
        UUID any = id("any");
        return new CarrierInstruction(
                any, any, any, any, any, "G-100", family.members().get(0).id(), 1, changes, family);
    }
}
