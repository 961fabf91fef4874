package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.EmploymentDates;
import io.coverbridge.events.member.EmploymentStatus;
import io.coverbridge.events.member.Salary;
import io.coverbridge.events.member.SalaryType;
import io.coverbridge.events.member.SalaryUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#anEmployee()}. */
public final class EmployeeBuilder {

    private @Nullable UUID id;
    private @Nullable String customIndividualId = Snapshots.EMPLOYEE;
    private @Nullable String eventId;
    private EmploymentStatus status = EmploymentStatus.FULL_TIME;
    private LocalDate hireDate = LocalDate.of(2020, 2, 3);
    private @Nullable LocalDate rehire;
    private @Nullable LocalDate terminated;
    private String salary = "61250.50";
    private final Map<String, @Nullable Object> classifications = new LinkedHashMap<>();
    private PersonBuilder person = Snapshots.aPerson();

    EmployeeBuilder() {}

    public EmployeeBuilder withId(UUID id) {
        this.id = id;
        return this;
    }

    public EmployeeBuilder knownAs(String customIndividualId) {
        this.customIndividualId = customIndividualId;
        return this;
    }

    public EmployeeBuilder withoutCustomId() {
        customIndividualId = null;
        return this;
    }

    public EmployeeBuilder changedBy(String eventId) {
        this.eventId = eventId;
        return this;
    }

    public EmployeeBuilder who(PersonBuilder person) {
        this.person = person;
        return this;
    }

    public EmployeeBuilder hiredOn(String date) {
        hireDate = LocalDate.parse(date);
        return this;
    }

    public EmployeeBuilder rehiredOn(String date) {
        rehire = LocalDate.parse(date);
        return this;
    }

    public EmployeeBuilder terminatedOn(String date) {
        terminated = LocalDate.parse(date);
        status = EmploymentStatus.TERMINATED;
        return this;
    }

    /** Dollars a year, with cents. */
    public EmployeeBuilder earning(String amount) {
        salary = amount;
        return this;
    }

    public EmployeeBuilder classifiedAs(String label, String value) {
        classifications.put(label, value);
        return this;
    }

    EmployeeEntry build() {
        return new EmployeeEntry(
                id, null, customIndividualId, null, eventId, classifications, employment(), person.build());
    }

    private Employment employment() {
        return new Employment(
                status,
                40,
                "Welder",
                new EmploymentDates(hireDate, null, rehire, null, terminated),
                new Salary(new BigDecimal(salary), SalaryType.SALARY, SalaryUnit.ANNUAL, null));
    }
}
