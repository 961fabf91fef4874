package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.EventCategory;
import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Snapshots for tests, written like sentences: {@code aSnapshot().of(anEmployee().knownAs("EMP-1"))
 * .covering(aCoverage(DENTAL).at(CARRIER).inPlan("Low").enrolling(theEmployee().from("2026-01-01"))).build()}. What is not
 * said has a value that keeps every rule.
 */
public final class Snapshots {

    /** Custom id of the employee of {@link #anEmployee()}. */
    public static final String EMPLOYEE = "EMP-1";

    private Snapshots() {}

    /** The employee of {@link #anEmployee()} alone, without coverage. */
    public static SnapshotBuilder aSnapshot() {
        return new SnapshotBuilder();
    }

    /** A new employee {@link #EMPLOYEE} with a full-time job. */
    public static EmployeeBuilder anEmployee() {
        return new EmployeeBuilder();
    }

    /** A new dependent; say how it is known, because each dependent needs an id of its own. */
    public static DependentBuilder aDependent(Relationship relationship) {
        return new DependentBuilder(relationship);
    }

    /** Rosa Calder, born 1984-03-09, without SSN. */
    public static PersonBuilder aPerson() {
        return new PersonBuilder();
    }

    /** A coverage that nobody is enrolled in; say at which carrier and in which plan. */
    public static CoverageBuilder aCoverage(LineOfCoverage line) {
        return new CoverageBuilder(line);
    }

    /** The enrollment of the employee, open from 2026-01-01, without an id. */
    public static EnrollmentBuilder theEmployee() {
        return EnrollmentBuilder.ofEmployee();
    }

    /** The enrollment of a dependent by its custom id, open from 2026-01-01. */
    public static EnrollmentBuilder theDependent(String customIndividualId) {
        return EnrollmentBuilder.ofDependent().knownAs(customIndividualId);
    }

    /** The enrollment of a dependent by its id in the hub, open from 2026-01-01. */
    public static EnrollmentBuilder theDependent(UUID id) {
        return EnrollmentBuilder.ofDependent().withId(id);
    }

    /** Something that happened and changed coverage. */
    public static LifeEvent anEvent(String id, EventReason reason, String date) {
        return new LifeEvent(id, LocalDate.parse(date), reason, EventCategory.COVERAGE);
    }

    /** Something that happened and changed demographics only. */
    public static LifeEvent aDemographicEvent(String id, EventReason reason, String date) {
        return new LifeEvent(id, LocalDate.parse(date), reason, EventCategory.DEMOGRAPHIC);
    }
}
