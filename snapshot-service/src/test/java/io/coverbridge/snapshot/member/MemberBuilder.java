package io.coverbridge.snapshot.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.Address;
import io.coverbridge.events.member.Contact;
import io.coverbridge.events.member.EmailAddressType;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import io.coverbridge.events.member.Sex;
import io.coverbridge.events.member.State;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.snapshot.books.MemberSeals;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member that the hub holds. */
public final class MemberBuilder {

    static final Address HOME = new Address("12 Quay Road", null, "Portland", State.ME, "04101", null);
    static final Address POST = new Address("PO Box 7", null, "Portland", State.ME, "04112", null);

    private final UUID id = UUID.randomUUID();
    private final @Nullable UUID employeeId;
    private String firstName = "Avery";
    private @Nullable String middleName;
    private String lastName = "Marsh";
    private LocalDate birth = LocalDate.of(1985, 4, 13);
    private EmploymentStatus status = EmploymentStatus.FULL_TIME;
    private @Nullable String ssn;
    private @Nullable String customId;
    private @Nullable Address mailing;
    private boolean complete;

    private MemberBuilder(@Nullable UUID employeeId) {
        this.employeeId = employeeId;
    }

    public static MemberBuilder anEmployee() {
        return new MemberBuilder(null);
    }

    public static MemberBuilder aDependentOf(UUID employeeId) {
        return new MemberBuilder(employeeId);
    }

    MemberBuilder named(String first, @Nullable String middle, String last) {
        firstName = first;
        middleName = middle;
        lastName = last;
        return this;
    }

    MemberBuilder born(LocalDate day) {
        birth = day;
        return this;
    }

    MemberBuilder employed(EmploymentStatus as) {
        status = as;
        return this;
    }

    MemberBuilder withSsn(String number) {
        ssn = number;
        return this;
    }

    MemberBuilder withCustomId(String platformsId) {
        customId = platformsId;
        return this;
    }

    MemberBuilder withMailingAddress(Address address) {
        mailing = address;
        return this;
    }

    /** With all that may be absent. */
    MemberBuilder complete() {
        complete = true;
        return this;
    }

    /** Puts it into a group, as the system does. */
    public UUID in(UUID organizationId, UUID groupId) {
        FamilyMember member = member();
        Timestamp now = HeldRows.now();
        HeldRows.execute(
                """
                insert into members (id, version, organization_id, group_id, employee_id, individual_type, relationship,
                    custom_individual_id, first_name, middle_name, last_name, date_of_birth, employment_status, ssn_hash,
                    sealed, created_at, modified_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                UUID.randomUUID(),
                organizationId,
                groupId,
                employeeId == null ? id : employeeId,
                member.individualType().wire(),
                member.relationship() == null ? null : member.relationship().wire(),
                customId,
                firstName,
                middleName,
                lastName,
                birth,
                employeeId == null ? status.wire() : null,
                ssn == null ? null : bean(LookupHash.class).of(organizationId, ssn),
                bean(MemberSeals.class).seal(organizationId, member),
                now,
                now);
        return id;
    }

    private FamilyMember member() {
        boolean employee = employeeId == null;
        return new FamilyMember(
                id,
                employee ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT,
                employee ? null : Relationship.CHILD,
                customId,
                null,
                person(),
                employee ? employment() : null,
                complete ? Map.of("division", "north") : Map.of());
    }

    private Person person() {
        Contact contact = new Contact("avery@example.org", EmailAddressType.HOME, null, null, "en", null, Boolean.TRUE);
        return new Person(
                firstName,
                middleName,
                lastName,
                null,
                null,
                birth,
                Sex.U,
                ssn,
                null,
                HOME,
                mailing,
                complete ? contact : null,
                null);
    }

    private Employment employment() {
        LocalDate hired = LocalDate.of(2019, 6, 3);
        Salary salary =
                new Salary(new BigDecimal("61000.50"), SalaryType.SALARY, SalaryUnit.ANNUAL, LocalDate.of(2027, 1, 1));
        return new Employment(
                status,
                40,
                complete ? "Welder" : null,
                new EmploymentDates(hired, null, null, null, null),
                complete ? salary : null);
    }

    private static <T> T bean(Class<T> type) {
        return requireNonNull(Arc.container().instance(type).get());
    }
}
